/** What the example community says. Data only; `demo-script.ts` puts it in an order that a seed decides. */

export interface DemoMember {
  readonly name: string;
  /** Days since the account was made. */
  readonly age: number;
}

export const regulars: readonly DemoMember[] = [
  { name: 'ana.molina', age: 812 },
  { name: 'bastian', age: 430 },
  { name: 'camila_dev', age: 265 },
  { name: 'diego.r', age: 1204 },
  { name: 'elena', age: 96 },
  { name: 'fer_nando', age: 540 },
  { name: 'grace', age: 701 },
  { name: 'hugo.b', age: 188 },
  { name: 'ines', age: 333 },
  { name: 'jon', age: 77 },
  { name: 'karen_q', age: 915 },
  { name: 'luis.t', age: 150 },
  { name: 'marisol', age: 48 },
  { name: 'nico', age: 622 },
  { name: 'olga', age: 389 },
  { name: 'pablo.s', age: 59 },
  { name: 'quim', age: 1010 },
  { name: 'rosa', age: 204 },
];

export const newcomers: readonly DemoMember[] = [
  { name: 'sofia_aprende', age: 2 },
  { name: 'tomas', age: 5 },
  { name: 'ursula', age: 1 },
  { name: 'vale', age: 9 },
  { name: 'will', age: 3 },
];

/** Accounts that only come to harm: each speaks once or twice. */
export const strangers: readonly DemoMember[] = [
  { name: 'free-gifts-24', age: 0 },
  { name: 'Soporte Oficial', age: 1 },
  { name: 'maria_inversiones', age: 1 },
  { name: 'casino_online_mx', age: 2 },
  { name: 'crypto.anderson', age: 0 },
  { name: 'xX_trader_Xx', age: 3 },
  { name: 'regalos2026', age: 0 },
  { name: 'hr_remote_jobs', age: 2 },
  { name: 'promo-bot', age: 1 },
  { name: 'daniel9931', age: 4 },
];

/** `{tool}`, `{thing}` and `{n}` are filled by the script, so that few texts repeat. */
export const innocent: readonly string[] = [
  '¿Alguien sabe por qué {tool} tarda tanto en arrancar dentro de Docker? En local va en {n} segundos.',
  'Gracias por la respuesta de ayer sobre {thing}, al final era la versión de {tool}.',
  'Llevo dos días con {thing} y no entiendo el error: dice que falta un argumento en la línea {n}.',
  'Buenas, ¿qué libro recomiendan para aprender {tool} viniendo de Java?',
  'Subí una guía corta de {thing} al wiki, cualquier corrección es bienvenida.',
  '¿Vale la pena migrar de {tool} ahora o espero a la siguiente versión?',
  'En mi equipo usamos {tool} desde hace {n} meses y para {thing} nos va bien.',
  'Pregunta de principiante: ¿cuál es la diferencia entre un hilo y un proceso cuando hablamos de {thing}?',
  'Me sale «permission denied» al ejecutar el script de {thing}, ¿es por el usuario del contenedor?',
  'El truco es medir antes: en mi caso {thing} solo era el {n} % del tiempo.',
  '¿Quién se apunta al taller de {tool} del sábado? Quedan {n} plazas.',
  'Encontré un fallo en el ejemplo {n} de la documentación de {tool}, ya abrí la incidencia.',
  'Para {thing} yo empezaría por escribir la prueba que falla, después ya se verá.',
  'A mí también se me cae la conexión cada {n} minutos con {tool}; lo resolví subiendo el tiempo de espera.',
  '¿Cómo organizan las carpetas en un proyecto de {tool} que ya tiene {n} módulos?',
  'Resuelto: era un espacio de más en el archivo de configuración. Perdón por el ruido con lo de {thing}.',
  'No conocía esa opción de {tool}, me ahorra como {n} líneas.',
  'Estoy preparando una charla sobre {thing}, ¿qué errores vieron más en producción?',
  'En la universidad nos piden {thing} sin bibliotecas. ¿Por dónde empiezo?',
  'Buen hilo. Añado que con {tool} se puede hacer lo mismo y leer menos memoria.',
  '¿Alguien tiene una configuración de {tool} que no tarde {n} minutos en integración continua?',
  'Mi primera contribución a {tool} entró hoy, gracias a quienes me ayudaron con {thing}.',
  'Cuidado con los índices: la consulta bajó de {n} segundos a casi nada.',
  '¿Existe algo parecido a {tool} pero para {thing}?',
  'El mensaje de error de {tool} confunde: lo que falta es instalar las dependencias del sistema.',
  'Hoy aprendí que {thing} no es lo mismo que guardar todo en memoria.',
  'Con {tool} {n} cambió el comportamiento por defecto, lo dice en las notas de la versión.',
  '¿Prefieren tabuladores o espacios en los proyectos de {tool}? Es para una encuesta de clase.',
  'Comparto mi resumen de {thing} de esta semana: menos es más, y medir antes de tocar.',
  'Busco a alguien con quien practicar {tool} los martes por la tarde, nivel intermedio.',
  'Does anyone know how {tool} handles {thing} when the process is killed halfway?',
  'I rewrote the importer with {tool} and it went from {n} minutes to under one.',
  'Small tip for {thing}: log the input before you blame the library.',
  'Is there a good comparison of {tool} and the alternatives that is newer than {n} years?',
  'Thanks, that was it. The environment variable was set twice and {tool} picked the first one.',
  'We hit the same thing in release {n}; pinning the version of {tool} fixed it.',
  'How do you test {thing} without a network? I would rather not mock everything.',
  'My notes from the talk about {thing} are on the wiki now, corrections welcome.',
  'The docs say {n} connections are enough, but with {tool} we needed half of that.',
  'I keep confusing {thing} with caching. Could someone explain it with a small example?',
  'What is your favourite editor plugin for {tool}? Mine stopped working last week.',
  'The stack trace points at line {n}, but the mistake is one function above.',
];

export const tools: readonly string[] = [
  'PostgreSQL',
  'Node',
  'Svelte',
  'Django',
  'Rust',
  'Kotlin',
  'TypeScript',
  'Git',
  'Vite',
  'Redis',
  'Laravel',
  'Go',
  'Elixir',
  'Flutter',
  'pandas',
  'Terraform',
];

export const things: readonly string[] = [
  'recursión',
  'las migraciones',
  'pruebas de integración',
  'el manejo de errores',
  'índices parciales',
  'concurrencia',
  'expresiones regulares',
  'paginación',
  'autenticación',
  'colas de trabajo',
  'fechas y zonas horarias',
  'streams',
];

/** Scams, lures and bad manners, as such a community really sees them. Every domain is reserved for examples. */
export const hostile: readonly string[] = [
  '🎁 Free Nitro for 3 months! Claim it before it ends: https://dlscord-gift.example/claim',
  'Nitro gratis para los primeros 100, entra aquí: https://regalo-nitro.example/gratis',
  'fr33 n1tr0 giveaway, just log in: https://nitro-drop.example',
  'El mejor casino online, bono de bienvenida sin depósito y 100 giros gratis: https://juega-ya.example/mx',
  'c-a-s-i-n-o b-o-n-u-s for every new player, no deposit bonus too, join https://play-now.example',
  'Llevo ganados 300 euros esta semana, probad: https://www.casino-giros.example',
  'Duplica tus bitcoins en 24 horas con el plan premium, rentabilidad garantizada: https://plan-premium.example',
  'I make guaranteed profits every week trading with Mr. Anderson, contact him on telegram',
  'Elon Musk giveaway! double your ETH: send to 0x1234567890abcdef1234567890ABCDEF12345678 today',
  'connect your wallet to claim the season 2 rewards → https://season-two.example/claim',
  'El error se arregla así: entra a https://nodo-reparado.example e ingresa tu frase de recuperación, me funcionó',
  'you need to validate your wallet first, message me on telegram and I walk you through',
  'Tengo picks garantizados para la jornada del sábado, info al privado',
  '@everyone @here nuevo servidor con sorteos cada día, no se lo pierdan!!!',
  'Trabaja desde casa y gana 500 dólares al día sin experiencia, escríbeme por WhatsApp',
  'Earn $800 a day from home, no experience needed, message me on telegram for the details',
  'Somos el soporte oficial: tu cuenta será suspendida, verifícala en https://soporte-verifica.example/login',
  'Your account will be suspended, verify your password here: https://account-verify.example/login',
  'Únanse a mi servidor nuevo: https://discord.gg/abcd1234',
  'Eres un pendejo, no sabes programar ni un hola mundo',
  'puto inútil, borra ese repositorio y dedícate a otra cosa',
  'Recupero cuentas hackeadas y fondos perdidos, contacten a @recovery_expert en telegram',
];
