-- The forum's own moderation as its migrations make it, and a past that has seen everything.
create schema auth;
create table auth.users (id uuid primary key);
create table public.profiles (id uuid primary key, username text, role text);

create table foro_reportes (
  id uuid primary key default gen_random_uuid(),
  tipo_contenido varchar(20) not null,
  contenido_id uuid not null,
  reportado_por uuid,
  razon varchar(100) not null,
  descripcion text,
  estado varchar(20) default 'pendiente',
  prioridad varchar(20) default 'media',
  asignado_a uuid,
  resuelto_por uuid,
  resolucion text,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  resuelto_en timestamptz
);
create table foro_acciones_moderacion (
  id uuid primary key default gen_random_uuid(),
  tipo_accion varchar(50) not null,
  tipo_contenido varchar(20),
  contenido_id uuid,
  usuario_afectado_id uuid,
  moderador_id uuid,
  razon text not null,
  detalles jsonb,
  notificar_usuario boolean default true,
  reporte_id uuid,
  created_at timestamptz default now()
);
create table foro_sanciones (
  id uuid primary key default gen_random_uuid(),
  usuario_id uuid not null,
  tipo_sancion varchar(50) not null,
  razon text not null,
  puntos_acumulados int default 0,
  inicio timestamptz default now(),
  fin timestamptz,
  activa boolean default true,
  moderador_id uuid,
  accion_id uuid,
  created_at timestamptz default now()
);
create table foro_puntos_moderacion (
  usuario_id uuid primary key,
  puntos_totales int default 0,
  advertencias int default 0,
  suspensiones int default 0,
  ultima_sancion timestamptz,
  en_lista_vigilancia boolean default false,
  notas_moderador text,
  updated_at timestamptz default now()
);
create table foro_plantillas_mensajes (
  id uuid primary key default gen_random_uuid(),
  nombre varchar(100) not null,
  tipo varchar(50) not null,
  asunto varchar(200),
  contenido text not null,
  variables jsonb default '[]',
  activa boolean default true,
  creado_por uuid
);
create table foro_terminos_prohibidos (
  id uuid primary key default gen_random_uuid(),
  termino varchar(200) not null,
  tipo varchar(50) not null,
  accion varchar(50) not null,
  severidad int default 1,
  activo boolean default true
);
create table foro_config_moderacion (clave varchar(100) primary key, valor jsonb not null, descripcion text);
create table foro_notificaciones_moderacion (
  id uuid primary key default gen_random_uuid(),
  usuario_id uuid,
  tipo varchar(50) not null,
  titulo varchar(200) not null,
  mensaje text not null,
  accion_id uuid,
  leida boolean default false,
  created_at timestamptz default now()
);

create function u(n int) returns uuid language sql as $$ select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

-- 1 ana, 2 beto (in trouble), 3 caro, 9 a moderator whose account is gone.
insert into profiles values (u(1), 'ana', 'user'), (u(2), 'beto', 'user'), (u(8), '  ', 'admin');

insert into foro_reportes (id, tipo_contenido, contenido_id, reportado_por, razon, estado, prioridad, asignado_a, resuelto_por, resolucion, created_at, updated_at, resuelto_en) values
  (u(101), 'post', u(500), u(1), 'spam', 'pendiente', 'alta', u(9), null, null, '2025-01-01Z', '2025-01-01Z', null),
  (u(102), 'post', u(500), u(3), 'acoso', 'en_revision', 'media', null, null, null, '2025-01-02Z', '2025-01-02Z', null),
  (u(103), 'post', u(500), u(1), 'spam', 'pendiente', 'media', null, null, null, '2025-01-03Z', '2025-01-03Z', null),
  (u(104), 'post', u(500), u(1), 'spam', 'resuelto', 'critica', null, u(9), 'Retirado', '2024-12-01Z', '2024-12-02Z', null),
  (u(105), 'hilo', u(501), null, 'otro', 'cerradísimo', 'urgente', null, null, null, '2025-01-04Z', '2025-01-04Z', 'infinity'),
  (u(106), 'usuario', u(502), u(1), 'acoso', 'pendiente', 'baja', null, null, null, '2025-01-05Z', '2025-01-05Z', null),
  (u(107), 'comentario', u(503), u(3), 'spam', 'desestimado', 'baja', null, u(9), 'No era', '2025-01-05Z', '2025-01-06Z', '2025-01-06Z');

insert into foro_acciones_moderacion (id, tipo_accion, tipo_contenido, contenido_id, usuario_afectado_id, moderador_id, razon, detalles, reporte_id, created_at) values
  (u(201), 'advertencia', 'usuario', u(2), u(2), u(9), 'Insultos', '{"dias": null}', u(104), '2025-01-01Z'),
  (u(202), 'eliminar_contenido', 'post', u(500), u(2), null, 'Spam', '["a"]', u(103), '2025-01-02Z'),
  (u(203), 'teletransporte', 'post', u(500), u(2), u(9), 'No existe', null, null, '2025-01-03Z'),
  (u(204), 'baneo', 'usuario', u(3), u(3), u(9), 'Reincidente', null, u(999), '2025-01-04Z');

insert into foro_sanciones (id, usuario_id, tipo_sancion, razon, puntos_acumulados, inicio, fin, activa, moderador_id, accion_id) values
  (u(301), u(2), 'advertencia', 'Insultos', 5, '2025-01-01Z', null, true, u(9), u(201)),
  (u(302), u(2), 'suspension_temporal', 'Spam', 10, '2025-01-02Z', null, true, u(9), null),
  (u(303), u(2), 'suspension_temporal', 'Spam', -7, '2025-01-02Z', '2025-01-05Z', false, null, u(777)),
  (u(304), u(3), 'baneo', 'Reincidente', 30, '2025-01-04Z', '2025-02-04Z', true, u(9), u(204)),
  (u(305), u(1), 'suspension_permanente', 'Error', 20, '2025-01-05Z', null, false, u(9), null),
  (u(306), u(1), 'colleja', 'No existe', 1, '2025-01-05Z', null, true, u(9), null);

insert into foro_puntos_moderacion values
  (u(2), 8, 1, 1, '2025-01-02Z', true, 'Ojo con este' || E'\n' || 'y su hermano', '2025-01-02Z'),
  (u(3), 30, 0, 0, '2025-01-04Z', false, null, '2025-01-04Z'),
  (u(4), -3, 0, 0, null, false, '  ', '2025-01-04Z'),
  (u(1), 20, 0, 1, '2025-01-05Z', false, null, '2025-01-05Z');

insert into foro_plantillas_mensajes (id, nombre, tipo, asunto, contenido, activa) values
  (u(401), 'Aviso general', 'advertencia', 'Ojo', 'Hola {{usuario}}: {motivo}. "Cuídate" {{dias}} { }', true),
  (u(402), 'Aviso general', 'otro', null, E'Dos\nlíneas', true),
  (u(403), 'Vieja', 'baneo', null, 'Fuera', false),
  (u(404), 'Rara', 'sorpresa', null, 'Qué', true);

insert into foro_terminos_prohibidos (id, termino, tipo, accion, severidad, activo) values
  (u(411), 'timo: "fácil" # ya', 'prohibido', 'bloquear', 9, true),
  (u(412), 'timo: "fácil" # ya', 'prohibido', 'bloquear', 9, true),
  (u(413), 'quizás', 'revision_automatica', 'revisar', 99, true),
  (u(414), 'null', 'sensible', 'advertir', 1, true),
  (u(415), 'antiguo', 'prohibido', 'bloquear', 1, false),
  (u(416), '   ', 'prohibido', 'bloquear', 1, true);

insert into foro_config_moderacion values
  ('puntos_advertencia', '6'), ('puntos_suspension_temporal', '"12"'), ('umbral_suspension_automatica', '15'),
  ('umbral_baneo_automatico', '-1'), ('dias_suspension_temporal', '3'), ('moderacion_automatica_activa', 'false'), ('color', '"rojo"');

insert into foro_notificaciones_moderacion (id, usuario_id, tipo, titulo, mensaje, accion_id, leida, created_at) values
  (u(601), u(2), 'advertencia', 'Advertencia', 'Te pasaste', u(201), true, '2025-01-01Z'),
  (u(602), u(3), 'cumpleaños', 'Felicidades', '¡Un año!', u(203), false, '2025-01-02Z'),
  (u(603), null, 'baneo', 'Nadie', 'Nada', null, false, '2025-01-02Z');
