-- The database as the forum's clients know it: eight views in the words of the forum's contract. They run with the rights of
-- whoever reads them, so the row policies of the tables decide; what only staff may read is null for everybody else.
-- Members and contents go by the forum's own ids. Nothing is written through them.

set local role fuero_owner;
set local search_path = fuero, pg_temp;

-- The views' own words are indexed, or a filter on them would read every report.
create index reports_by_estado on reports (
  community_id,
  (case state when 'open' then 'pendiente' when 'in-review' then 'en_revision' when 'resolved' then 'resuelto' else 'desestimado' end),
  created_at desc, id desc
);
create index report_filings_by_report on report_filings (report_id, at, member_id);
create index reports_by_content on reports (community_id, content_id);

create view foro_reportes with (security_invoker = true) as
  select
    r.id,
    case r.content_type when 'thread' then 'hilo' when 'comment' then 'comentario' else r.content_type end as tipo_contenido,
    r.content_id as contenido_id,
    -- One row for each report, whoever joined it: the first filing that the reader may see.
    (select (select a.external_id from accounts a
              where a.community_id = f.community_id and a.surface = 'forum' and a.member_id = f.member_id
              order by a.external_id limit 1)
       from report_filings f where f.report_id = r.id order by f.at, f.member_id limit 1) as reportado_por,
    (select f.reason from report_filings f where f.report_id = r.id order by f.at, f.member_id limit 1) as razon,
    (select f.description from report_filings f where f.report_id = r.id order by f.at, f.member_id limit 1) as descripcion,
    case r.state when 'open' then 'pendiente' when 'in-review' then 'en_revision' when 'resolved' then 'resuelto' else 'desestimado' end as estado,
    case r.priority when 0 then 'baja' when 1 then 'media' when 2 then 'alta' else 'critica' end as prioridad,
    (select a.external_id from report_work w
       join accounts a on a.community_id = w.community_id and a.surface = 'forum' and a.member_id = w.assigned_to
      where w.report_id = r.id order by a.external_id limit 1) as asignado_a,
    -- Casts stand in a select of their own: they are not leakproof, and behind row security no index would be used for them.
    (select a.external_id from accounts a
      where a.community_id = r.community_id and a.surface = 'forum'
        and a.member_id = (select case when w.closed_by ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then w.closed_by::uuid end
          from report_work w where w.report_id = r.id)
      order by a.external_id limit 1) as resuelto_por,
    r.resolution as resolucion,
    r.created_at,
    r.updated_at,
    r.closed_at as resuelto_en
  from reports r
  where r.community_id = caller_community() and r.surface = 'forum';

create view foro_acciones_moderacion with (security_invoker = true) as
  select
    x.id,
    case x.kind when 'delete-content' then 'eliminar_contenido' when 'warning' then 'advertencia'
      when 'temporary-suspension' then 'suspension_temporal' when 'permanent-suspension' then 'suspension_permanente'
      when 'ban' then 'baneo' when 'unban' then 'desbaneo'
      when 'lift-sanction' then 'levantar_sancion' when 'edit-content' then 'editar_contenido'
      when 'move-thread' then 'mover_hilo' when 'close-thread' then 'cerrar_hilo' when 'open-thread' then 'abrir_hilo'
      when 'feature-thread' then 'destacar_hilo' when 'unfeature-thread' then 'quitar_destacado'
      when 'restore-content' then 'restaurar_contenido' when 'notice' then 'aviso' when 'resolve-report' then 'resolver_reporte' else 'desestimar_reporte' end as tipo_accion,
    case x.content_type when 'thread' then 'hilo' when 'comment' then 'comentario' else coalesce(x.content_type, 'usuario') end
      as tipo_contenido,
    coalesce(x.content_id, (select a.external_id from accounts a
       where a.community_id = x.community_id and a.surface = 'forum' and a.member_id = x.member_id
       order by a.external_id limit 1)) as contenido_id,
    (select a.external_id from accounts a
      where a.community_id = x.community_id and a.surface = 'forum' and a.member_id = x.member_id
      order by a.external_id limit 1) as usuario_afectado_id,
    (select a.external_id from accounts a
      where a.community_id = x.community_id and a.surface = 'forum'
        and a.member_id = (select case when x.actor ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then x.actor::uuid end)
      order by a.external_id limit 1) as moderador_id,
    x.reason as razon,
    x.details as detalles,
    x.notified as notificar_usuario,
    x.report_id as reporte_id,
    x.sanction_id as sancion_id,
    x.at as created_at
  from actions x
  where x.community_id = caller_community() and x.surface = 'forum';

-- The time by the house's own clock, which may not be the database's; without a house, the database's.
create function house_now() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('fuero.now', true), '')::timestamptz, now()) $$;
revoke all on function house_now() from public;
grant execute on function house_now() to authenticated, service_role, fuero_core;

create view foro_sanciones with (security_invoker = true) as
  select
    s.id,
    (select a.external_id from accounts a
      where a.community_id = s.community_id and a.surface = 'forum' and a.member_id = s.member_id
      order by a.external_id limit 1) as usuario_id,
    case s.kind when 'warning' then 'advertencia' when 'temporary-suspension' then 'suspension_temporal'
      when 'permanent-suspension' then 'suspension_permanente' else 'baneo' end as tipo_sancion,
    s.reason as razon,
    s.points as puntos_acumulados,
    s.starts_at as inicio,
    s.ends_at as fin,
    -- Whether it is in force follows from its end, and is never stored.
    s.lifted_at is null and s.starts_at <= (select house_now()) and (s.ends_at is null or s.ends_at > (select house_now())) as activa,
    (select a.external_id from accounts a
      where a.community_id = s.community_id and a.surface = 'forum'
        and a.member_id = (select case when s.actor ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then s.actor::uuid end)
      order by a.external_id limit 1) as moderador_id,
    s.action_id as accion_id,
    s.lifted_at as levantada_en,
    s.lift_reason as motivo_levantamiento,
    s.starts_at as created_at
  from sanctions s
  where s.community_id = caller_community();

-- One row for each account of a member with a record.
-- Where the policy lets points decay, the house says from when on they count; to anybody else all of them do.
create function points_since() returns timestamptz language sql stable
  as $$ select nullif(current_setting('fuero.points_since', true), '')::timestamptz $$;
revoke all on function points_since() from public;
grant execute on function points_since() to authenticated, service_role, fuero_core;

create view foro_puntos_moderacion with (security_invoker = true) as
  select
    a.external_id as usuario_id,
    (select coalesce(sum(p.amount), 0)::int from points_entries p
      where p.community_id = a.community_id and p.member_id = a.member_id and ((select points_since()) is null
        or coalesce((select o.at from points_entries o where o.id = p.reverses), p.at) > (select points_since()))) as puntos_totales,
    (select count(*)::int from sanctions s
      where s.community_id = a.community_id and s.member_id = a.member_id and s.kind = 'warning' and s.lifted_at is null)
      as advertencias,
    (select count(*)::int from sanctions s
      where s.community_id = a.community_id and s.member_id = a.member_id
        and s.kind in ('temporary-suspension', 'permanent-suspension') and s.lifted_at is null) as suspensiones,
    (select max(s.starts_at) from sanctions s
      where s.community_id = a.community_id and s.member_id = a.member_id) as ultima_sancion,
    case when (select caller_is_staff()) then exists (select from watch_list w
      where w.community_id = a.community_id and w.member_id = a.member_id and w.ended_at is null) end as en_lista_vigilancia,
    (select string_agg(n.body, E'\n' order by n.at, n.id) from member_notes n
      where n.community_id = a.community_id and n.member_id = a.member_id) as notas_moderador,
    (select max(p.at) from points_entries p
      where p.community_id = a.community_id and p.member_id = a.member_id) as updated_at
  from accounts a
  where a.community_id = caller_community() and a.surface = 'forum' and (
    exists (select from points_entries p where p.community_id = a.community_id and p.member_id = a.member_id)
    or exists (select from sanctions s where s.community_id = a.community_id and s.member_id = a.member_id)
    or exists (select from watch_list w where w.community_id = a.community_id and w.member_id = a.member_id and w.ended_at is null));

create view foro_plantillas_mensajes with (security_invoker = true) as
  select
    t.id,
    t.name as nombre,
    case t.kind when 'warning' then 'advertencia' when 'suspension' then 'suspension' when 'ban' then 'baneo'
      when 'resolution' then 'resolucion' else 'otro' end as tipo,
    t.locale as idioma,
    t.title as asunto,
    t.body as contenido,
    t.placeholders as variables,
    true as activa,
    -- Who published what it says now.
    (select r.author from policy_revisions r where r.community_id = t.community_id and r.number = t.revision) as autor,
    t.since as created_at,
    t.since as updated_at
  from policy_templates t
  where t.community_id = caller_community();

create view foro_terminos_prohibidos with (security_invoker = true) as
  select
    t.id,
    t.entry as termino,
    case t.on_hit when 'block' then 'prohibido' when 'review' then 'revision_automatica' else 'sensible' end as tipo,
    case t.on_hit when 'block' then 'bloquear' when 'review' then 'revisar' else 'advertir' end as accion,
    t.severity as severidad,
    true as activo,
    t.list as lista,
    case t.entry_kind when 'term' then 'termino' when 'domain' then 'dominio' else 'patron' end as clase,
    t.since as created_at,
    t.since as updated_at
  from policy_terms t
  where t.community_id = caller_community();

create view foro_config_moderacion with (security_invoker = true) as
  select
    c.name as clave,
    c.value as valor,
    c.description as descripcion,
    c.revision,
    c.since as updated_at
  from policy_settings c
  where c.community_id = caller_community();

create view foro_notificaciones_moderacion with (security_invoker = true) as
  select
    n.id,
    (select a.external_id from accounts a
      where a.community_id = n.community_id and a.surface = 'forum' and a.member_id = n.member_id
      order by a.external_id limit 1) as usuario_id,
    case n.kind when 'warning' then 'advertencia' when 'ban' then 'baneo' when 'lifted' then 'sancion_levantada'
      when 'expired' then 'sancion_terminada' when 'report-resolved' then 'reporte_resuelto'
      when 'report-dismissed' then 'reporte_desestimado' when 'appeal-upheld' then 'apelacion_rechazada'
      when 'appeal-overturned' then 'apelacion_aceptada' when 'content' then 'contenido' when 'notice' then 'aviso'
      when 'alert' then 'alerta'
      else n.kind end as tipo,
    n.title as titulo,
    n.body as mensaje,
    n.action_id as accion_id,
    n.sanction_id as sancion_id,
    n.report_id as reporte_id,
    n.appeal_id as apelacion_id,
    n.read_at is not null as leida,
    n.read_at as leida_en,
    n.created_at
  from notifications n
  where n.community_id = caller_community();

grant select on foro_reportes, foro_acciones_moderacion, foro_sanciones, foro_puntos_moderacion, foro_plantillas_mensajes,
  foro_terminos_prohibidos, foro_config_moderacion, foro_notificaciones_moderacion to authenticated;
-- The forum's own server reads where it may read every table that the view stands on.
grant select on foro_acciones_moderacion, foro_sanciones, foro_notificaciones_moderacion to service_role;

-- A sanction is over when its time is: nothing has to be switched off. This says how many are over of which the members have
-- not been told; telling them is the house's own work, every minute. It changes nothing and needs no more than reading them.
create function desactivar_sanciones_expiradas() returns integer language sql stable
  as $$
    select count(*)::int from fuero.sanctions s
     where s.community_id = fuero.caller_community() and s.lifted_at is null and s.expired_at is null and s.ends_at <= fuero.house_now()
  $$;
revoke all on function desactivar_sanciones_expiradas() from public;
grant execute on function desactivar_sanciones_expiradas() to service_role, fuero_core;
