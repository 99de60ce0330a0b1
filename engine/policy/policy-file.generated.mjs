// Written by scripts/validators.ts: do not edit.
import equal from 'ajv/dist/runtime/equal.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
function joined(errors, more) {
if (errors === null) return more;
for (const error of more) errors.push(error);
return errors;
}

export const validate = validate52;
export default validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Fuero policy file","type":"object","properties":{"fuero":{"const":1,"x-expects":"`1`, the version of the policy language"},"community":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$","x-expects":"an id of lower-case letters, digits and `-`"},"name":{"$ref":"#/$defs/shared0"},"locale":{"enum":["es","en"]},"timezone":{"type":"string","pattern":"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$","x-expects":"an IANA time zone such as `America/Bogota`"},"surfaces":{"type":"object","properties":{"discord":{"type":"object","properties":{"guild":{"$ref":"#/$defs/shared1"}},"required":["guild"],"additionalProperties":false},"forum":{"type":"object","properties":{"origin":{"type":"string","pattern":"^https?://[^/\\s]+$","x-expects":"an origin such as `https://foro.example.org`"},"issuer":{"$ref":"#/$defs/shared0"}},"required":["origin"],"additionalProperties":false}},"required":[],"additionalProperties":false}},"required":["id","name"],"additionalProperties":false},"names":{"type":"object","properties":{"roles":{"$ref":"#/$defs/shared2"},"channels":{"$ref":"#/$defs/shared2"}},"required":[],"additionalProperties":false},"staff":{"type":"object","properties":{"moderator":{"$ref":"#/$defs/shared6"},"senior":{"$ref":"#/$defs/shared6"},"admin":{"$ref":"#/$defs/shared6"}},"required":[],"additionalProperties":false},"defaults":{"type":"object","properties":{"mode":{"enum":["enforce","shadow","off"]},"exempt":{"$ref":"#/$defs/shared8"}},"required":[],"additionalProperties":false},"features":{"type":"object","properties":{"automod":{"type":"boolean","x-expects":"`true` or `false`"},"pictures":{"type":"boolean","x-expects":"`true` or `false`"},"sanctions":{"type":"boolean","x-expects":"`true` or `false`"},"reports":{"type":"boolean","x-expects":"`true` or `false`"},"appeals":{"type":"boolean","x-expects":"`true` or `false`"},"reputation":{"type":"boolean","x-expects":"`true` or `false`"},"reputation-detection":{"type":"boolean","x-expects":"`true` or `false`"},"tickets":{"type":"boolean","x-expects":"`true` or `false`"},"offers":{"type":"boolean","x-expects":"`true` or `false`"},"autoroles":{"type":"boolean","x-expects":"`true` or `false`"},"tops":{"type":"boolean","x-expects":"`true` or `false`"},"logs":{"type":"boolean","x-expects":"`true` or `false`"},"limits":{"type":"boolean","x-expects":"`true` or `false`"}},"required":[],"additionalProperties":false},"lists":{"type":"object","propertyNames":{"pattern":"^[a-z0-9][a-z0-9_-]{0,59}$"},"additionalProperties":{"type":"object","properties":{"title":{"$ref":"#/$defs/shared0"},"terms":{"$ref":"#/$defs/shared10"},"domains":{"$ref":"#/$defs/shared10"},"patterns":{"$ref":"#/$defs/shared10"},"images":{"type":["array","string"],"items":{"$ref":"#/$defs/shared9"},"pattern":"^\\./","x-expects":"a list of entries, or a path such as `./lists/name.txt`","description":"Perceptual hashes: 16 hex digits, and after a space a distance of the entry’s own."},"distance":{"type":"integer","minimum":0,"maximum":20,"x-expects":"a whole number from 0 to 20","description":"The most of 64 bits in which a picture may differ from an image; 8 where nothing is said."},"match":{"enum":["word","anywhere"]},"fold":{"type":"array","items":{"enum":["case","accents","lookalikes","invisible","markdown","repeats","leet","spacing"]},"uniqueItems":true},"except":{"$ref":"#/$defs/shared10"},"on-hit":{"enum":["block","review","warn"]},"severity":{"type":"integer","minimum":1,"maximum":10,"x-expects":"a whole number from 1 to 10"}},"required":[],"additionalProperties":false}},"rules":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Stable and unique; decisions, appeals and tests name it."},"title":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"What staff and members read."},"on":{"type":"array","items":{"$ref":"#/$defs/shared11"},"minItems":1,"uniqueItems":true},"surface":{"enum":["discord","forum"]},"when":{"$ref":"#/$defs/condition"},"then":{"type":"array","items":{"if":{"type":"string"},"then":{"enum":["delete","hold","warn","ban","kick","flag","request-reputation","lock","unlock","feature","unfeature"]},"else":{"type":"object","properties":{"timeout":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"The member cannot publish for this long."},"suspend":{"type":"string","pattern":"^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$","x-expects":"a duration such as `7d`, or `permanent`","description":"Suspends the member for this long, or permanently."},"restrict":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"Gives the member a role that restricts them, an alias of `names.roles`."},"points":{"type":"integer","minimum":1,"maximum":1000,"x-expects":"a whole number, 1 or more","description":"Adds to the ledger, in place of the points of the sanction in the same rule."},"flag":{"type":"object","properties":{"queue":{"$ref":"#/$defs/shared3"},"priority":{"enum":["low","medium","high","critical"]}},"required":[],"additionalProperties":false,"x-expects":"a mapping with `queue`, `priority` or both","description":"Leaves the content published and puts it into a queue: `review` unless one is named, with the priority `medium` unless another is."},"reply":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Tells the author, with the words of a template."},"notify":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Leaves the author a notification, with the words of a template."},"dm":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Tells the author in private, with the words of a template; on a forum a notification."},"alert":{"type":"object","properties":{"channel":{"$ref":"#/$defs/shared12"},"template":{"$ref":"#/$defs/shared3"}},"required":["channel"],"additionalProperties":false,"x-expects":"a mapping with `channel`, and `template` where it has words of its own","description":"Tells staff in a channel, an alias of `names.channels`; on a forum each of the staff gets a notification, and so do open desks."},"role":{"type":"object","properties":{"add":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"A role to give: an alias of `names.roles`."},"remove":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"A role to take away."},"for":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"How long the role is held; absent: until someone takes it away."}},"required":[],"additionalProperties":false,"if":{"required":["add"]},"then":{"not":{"required":["remove"]},"x-expects":"`add` or `remove`, one in each effect"},"else":{"required":["remove"]},"x-expects":"a role to `add` or to `remove`","description":"Gives the member a role, or takes one away."},"label":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Gives the decision a label."},"move":{"type":"object","properties":{"to":{"$ref":"#/$defs/shared12"}},"required":["to"],"additionalProperties":false,"x-expects":"a mapping with `to`","description":"Moves the thread to another channel or category, an alias of `names.channels`."},"edit":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The new title; `{title}` in it is the old one."},"text":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The new text; `{text}` in it is the old one. On Discord only titles can be edited."}},"required":[],"additionalProperties":false,"minProperties":1,"x-expects":"new words: `title`, `text` or both","description":"Rewrites the title of the thread or the text of the content."}},"additionalProperties":false,"minProperties":1,"maxProperties":1,"x-what":"an effect","x-expects":"an effect such as `delete` or `timeout: 1h`"}},"minItems":1,"maxItems":20,"x-expects":"a list of effects"},"mode":{"enum":["enforce","shadow","off"]},"priority":{"$ref":"#/$defs/shared13"},"stop":{"type":"boolean","x-expects":"`true` or `false`"},"rollout":{"$ref":"#/$defs/shared14"},"exempt":{"$ref":"#/$defs/shared8"},"owner":{"$ref":"#/$defs/shared0"}},"required":["id","when","then"],"additionalProperties":false},"x-expects":"a list of rules"},"points":{"type":"object","properties":{"values":{"type":"object","properties":{"warning":{"$ref":"#/$defs/shared15"},"temporary-suspension":{"$ref":"#/$defs/shared15"},"permanent-suspension":{"$ref":"#/$defs/shared15"},"ban":{"$ref":"#/$defs/shared15"}},"required":[],"additionalProperties":false},"defaultFor":{"type":"object","properties":{"temporary-suspension":{"$ref":"#/$defs/shared16"}},"required":[],"additionalProperties":false},"automatic":{"type":"boolean","x-expects":"`true` or `false`"},"thresholds":{"type":"array","items":{"type":"object","properties":{"at":{"$ref":"#/$defs/shared17"},"sanction":{"enum":["warning","temporary-suspension","permanent-suspension","ban"]},"for":{"$ref":"#/$defs/shared16"}},"required":["at","sanction"],"additionalProperties":false}},"watchlist":{"type":"object","properties":{"at":{"$ref":"#/$defs/shared17"}},"required":["at"],"additionalProperties":false},"decay":{"anyOf":[{"const":"none"},{"type":"object","properties":{"after":{"$ref":"#/$defs/shared16"}},"required":["after"],"additionalProperties":false}],"description":"Whether points stop counting: `none`, the default, or `{ after: 90d }`.","x-expects":"`none`, or `{ after: 90d }`"}},"required":[],"additionalProperties":false},"autoroles":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Stable and unique; each grant of the role names it as its reason."},"when":{"$ref":"#/$defs/condition","description":"What members are alone is asked again and again; with a reaction, a text or another event, those events ask."},"grant":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"The role: an alias of `names.roles`."},"for":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"How long it is held; only a new event makes that longer. Absent: while the condition holds."}},"required":["id","when","grant"],"additionalProperties":false},"x-expects":"a list of autoroles"},"tickets":{"type":"object","properties":{"limit":{"type":"object","properties":{"open":{"$ref":"#/$defs/shared17"},"per":{"enum":["member","category"]}},"required":["open"],"additionalProperties":false,"description":"Tickets that one member may have open, in all or in each category."},"categories":{"type":"object","propertyNames":{"pattern":"^[a-z0-9][a-z0-9_-]{0,59}$"},"additionalProperties":{"type":"object","properties":{"title":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"What members read on the panel."},"staff":{"type":"array","items":{"$ref":"#/$defs/shared3"},"minItems":1,"uniqueItems":true,"x-expects":"a list of names","description":"Roles that see the ticket and are called."},"questions":{"type":"array","items":{"type":["string","object"],"minLength":1,"maxLength":200,"properties":{"ask":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The question."},"long":{"type":"boolean","x-expects":"`true` or `false`","description":"The answer has several lines."},"required":{"type":"boolean","x-expects":"`true` or `false`","description":"It must be answered; `true` unless said otherwise."},"max":{"type":"integer","minimum":1,"maximum":4000,"x-expects":"a whole number from 1 to 4000"}},"required":["ask"],"additionalProperties":false,"x-expects":"a question, or a mapping with `ask`"},"maxItems":5,"description":"Asked before the ticket is opened.","x-expects":"a list of at most 5 questions"},"name":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"Name of its channel; `{number}`, `{member}` and `{category}` are filled."}},"required":["title","staff"],"additionalProperties":false},"minProperties":1,"x-what":"`categories`","description":"What a ticket can be about."},"close":{"type":"object","properties":{"idle":{"type":"object","properties":{"warnAfter":{"$ref":"#/$defs/shared16"},"closeAfter":{"$ref":"#/$defs/shared16"}},"required":["closeAfter"],"additionalProperties":false,"description":"Without a message for this long it is warned, then closed."},"then":{"enum":["archive","delete"],"description":"What becomes of the channel."},"transcript":{"type":"object","properties":{"to":{"$ref":"#/$defs/shared12"},"formats":{"type":"array","items":{"enum":["html","json","markdown"]},"minItems":1,"uniqueItems":true}},"required":["to"],"additionalProperties":false,"description":"Where the conversation is kept, and in which forms."}},"required":[],"additionalProperties":false,"description":"How a ticket ends."}},"required":[],"additionalProperties":false},"offers":{"type":"object","properties":{"active":{"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more","description":"Offers of one member that may wait for review at a time."},"fields":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z][a-zA-Z0-9_-]{0,39}$","x-expects":"an id that begins with a lower-case letter"},"title":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"What the author reads; the id unless said otherwise."},"kind":{"enum":["short","long","labels","link"],"description":"`short` is one line, `long` several, `labels` words apart by commas or spaces, `link` a web address."},"min":{"type":"integer","minimum":1,"maximum":4000,"x-expects":"a whole number from 1 to 4000","description":"Characters at least, once it is filled."},"max":{"type":"integer","minimum":1,"maximum":4000,"x-expects":"a whole number from 1 to 4000","description":"Characters at most: 200 unless said otherwise, 1000 for `long`."},"required":{"type":"boolean","x-expects":"`true` or `false`","description":"It must be filled."},"choices":{"type":"array","items":{"$ref":"#/$defs/shared18"},"minItems":1,"maxItems":25,"uniqueItems":true,"description":"The only answers allowed; for labels, the only labels."}},"required":["id"],"additionalProperties":false},"minItems":1,"maxItems":25,"description":"What an offer says.","x-expects":"a list of fields"},"review":{"type":"object","properties":{"channel":{"$ref":"#/$defs/shared12"}},"required":["channel"],"additionalProperties":false,"description":"Where staff decide on it, beside the desk."},"publish":{"type":"array","items":{"type":"object","properties":{"when":{"type":"object","properties":{"field":{"type":"object","propertyNames":{"pattern":"^[a-z][a-zA-Z0-9_-]{0,39}$"},"additionalProperties":{"type":"object","properties":{"has":{"type":"string","minLength":1,"maxLength":200,"x-expects":"text in quotes","description":"One of the parts that commas separate, or one of the labels."},"equals":{"type":"string","minLength":1,"maxLength":200,"x-expects":"text in quotes","description":"The whole answer."},"in":{"type":"array","items":{"$ref":"#/$defs/shared18"},"minItems":1,"maxItems":25,"uniqueItems":true,"description":"The whole answer is one of these."},"filled":{"type":"boolean","x-expects":"`true` or `false`","description":"It was answered at all."}},"required":[],"additionalProperties":false,"minProperties":1,"x-what":"the test of a field"},"minProperties":1,"x-what":"`field`","description":"Tests by field; all must hold. Case and spaces around do not count."}},"required":["field"],"additionalProperties":false},"channel":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"Where the offer is published."},"template":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A template of kind `offer`."}},"required":["channel","template"],"additionalProperties":false},"minItems":1,"description":"Where an approved offer goes: the first place whose `when` holds.","x-expects":"a list of places"},"expire":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"How long it stays published."}},"required":[],"additionalProperties":false},"limits":{"type":"array","items":{"type":"object","properties":{"action":{"type":"string","pattern":"^(\\*|[a-z]+\\.(\\*|[a-z-]+))$","description":"The action, a family such as `warn.*`, or `*` for every one.","x-expects":"an action such as `warn.add`, a family such as `warn.*`, or `*`"},"roles":{"type":"array","items":{"$ref":"#/$defs/shared12"},"minItems":1,"uniqueItems":true,"description":"Whom it concerns: aliases of `names.roles`, or roles of the surface. Without `roles` and `members`: everybody.","x-expects":"a list of roles"},"members":{"type":"array","items":{"$ref":"#/$defs/shared12"},"minItems":1,"uniqueItems":true,"description":"Whom it concerns, by id.","x-expects":"a list of ids in quotes"},"quota":{"type":"object","properties":{"uses":{"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more","description":"So often …"},"per":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"… in this length of time, which slides."},"by":{"enum":["moderator","everyone"],"description":"Each one has a count of their own (`moderator`, the default), or all whom the limit names share one."}},"required":["uses","per"],"additionalProperties":false,"description":"How often it may be done."},"allow":{"const":true,"x-expects":"`true`","description":"They may do it without the rank that it needs."},"deny":{"const":true,"x-expects":"`true`","description":"They may not do it, whatever else allows it."}},"required":["action"],"additionalProperties":false},"x-expects":"a list of limits"},"logs":{"type":"object","properties":{"default":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"The channel for what no route names: an alias of `names.channels`."},"routes":{"type":"object","propertyNames":{"pattern":"^(\\*|[a-z]+\\.(\\*|[a-z-]+))$","x-expects":"an event or an action such as `content.deleted`, a family such as `voice.*`, or `*`"},"additionalProperties":{"$ref":"#/$defs/shared12"},"minProperties":1,"x-what":"`routes`","description":"Kind of event or action, or a family of them such as `voice.*`, and the channel for it. The one that says most is taken."}},"required":[],"additionalProperties":false},"reports":{"type":"object","properties":{"reasons":{"type":"object","propertyNames":{"pattern":"^[a-z0-9][a-z0-9_-]{0,59}$"},"additionalProperties":{"type":"object","properties":{"es":{"$ref":"#/$defs/shared0"},"en":{"$ref":"#/$defs/shared0"}},"required":["es","en"],"additionalProperties":false},"minProperties":1,"x-what":"`reasons`","description":"What a report can be for, in the words that members choose from."},"priority":{"type":"array","items":{"type":"object","properties":{"when":{"$ref":"#/$defs/condition"},"is":{"enum":["low","medium","high","critical"],"description":"The priority of the report."}},"required":["is"],"additionalProperties":false},"minItems":1,"maxItems":50,"description":"The first whose `when` holds is taken; one without `when` always holds. Else `medium`.","x-expects":"a list of priorities"}},"required":[],"additionalProperties":false},"appeals":{"type":"object","properties":{"within":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"After the sanction; absent: at any time."},"one-per-sanction":{"type":"boolean","x-expects":"`true` or `false`","description":"A sanction is appealed once; `true` unless said otherwise."},"another-reviewer":{"type":"boolean","x-expects":"`true` or `false`","description":"Whoever imposed the sanction, or gave the points that crossed the threshold which did, does not decide its appeal; `true` unless said otherwise."}},"required":[],"additionalProperties":false},"retention":{"type":"object","properties":{"journal":{"type":"string","pattern":"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$","x-expects":"a duration such as `30d`, or `forever`","description":"Events with their readings, which replay reads."},"messages":{"type":"string","pattern":"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$","x-expects":"a duration such as `30d`, or `forever`","description":"Copies of what was said, beside decisions and closed reports."},"pictures":{"type":"string","pattern":"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$","x-expects":"a duration such as `30d`, or `forever`","description":"Where pictures stand and what was read in them, beside decisions."},"decisions":{"type":"string","pattern":"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$","x-expects":"a duration such as `30d`, or `forever`","description":"Decisions with their reasons."}},"required":[],"additionalProperties":false},"reputation":{"type":"object","properties":{"keywords":{"type":"object","properties":{"lists":{"type":"array","items":{"$ref":"#/$defs/shared3"},"minItems":1,"uniqueItems":true,"x-expects":"a list of names","description":"Lists of terms or patterns that thank somebody."},"ignore":{"type":"array","items":{"$ref":"#/$defs/shared3"},"minItems":1,"uniqueItems":true,"x-expects":"a list of names","description":"Lists of what only looks like thanks; it cancels the thanks that it covers."}},"required":["lists"],"additionalProperties":false,"description":"Thanks that propose reputation for the person helped, never for the speaker."},"award":{"type":"object","properties":{"default":{"$ref":"#/$defs/shared13"},"min":{"$ref":"#/$defs/shared13"},"max":{"$ref":"#/$defs/shared13"}},"required":[],"additionalProperties":false,"description":"What staff give with one decision: 1 unless said otherwise, from `min` to `max`."},"requests":{"type":"object","properties":{"channel":{"$ref":"#/$defs/shared12"},"cooldown":{"$ref":"#/$defs/shared16"}},"required":["channel"],"additionalProperties":false,"description":"Where staff decide on requests, and how long a member waits between two."}},"required":[],"additionalProperties":false},"tops":{"type":"object","properties":{"window":{"type":"object","properties":{"every":{"enum":["day","week","month"]},"from":{"type":"string","pattern":"^((sunday|monday|tuesday|wednesday|thursday|friday|saturday|[1-9]|1[0-9]|2[0-8]) )?([01][0-9]|2[0-3]):[0-5][0-9]$","x-expects":"a beginning such as `00:00`, `monday 00:00` or `1 00:00`","description":"When a window begins: the hour, for weeks behind a weekday, for months behind a day up to 28."}},"required":["every"],"additionalProperties":false,"description":"The period of a report, in the time zone of the community."},"count":{"type":"array","items":{"enum":["messages","emojis","reactions","reputation","voice","contents"]},"minItems":1,"uniqueItems":true,"description":"`messages` and `voice` by member, `reactions` and `reputation` by the member who got them, `emojis` by emoji, `contents` by reactions and replies."},"report":{"type":"object","properties":{"channel":{"$ref":"#/$defs/shared12"},"top":{"type":"integer","minimum":1,"maximum":50,"x-expects":"a whole number from 1 to 50"},"picture":{"type":"boolean","x-expects":"`true` or `false`","description":"The report is drawn as a picture, too."}},"required":["channel"],"additionalProperties":false,"description":"Where a window is reported when it ends, and how many places it has."},"privacy":{"type":"object","properties":{"optOut":{"type":"boolean","x-expects":"`true` or `false`","description":"Members may choose not to be counted; `true` unless said otherwise."},"exclude":{"type":"object","properties":{"channels":{"$ref":"#/$defs/shared19"},"roles":{"$ref":"#/$defs/shared19"}},"required":[],"additionalProperties":false,"description":"What is never counted."}},"required":[],"additionalProperties":false,"description":"Who and what is left out."}},"required":[],"additionalProperties":false},"templates":{"type":"object","propertyNames":{"pattern":"^[a-z0-9][a-z0-9_-]{0,59}$"},"additionalProperties":{"type":"object","properties":{"kind":{"enum":["warning","suspension","ban","resolution","other","notice","lifted","expired","report-dismissed","appeal-upheld","appeal-overturned","content","alert","offer","ticket"],"description":"What it is for, which decides the placeholders it may hold."},"es":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The words in Spanish."},"en":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The words in English."},"title-es":{"type":"string","minLength":1,"maxLength":200,"x-expects":"a title of at most 200 characters","description":"The title in Spanish; without one, the house has its own."},"title-en":{"type":"string","minLength":1,"maxLength":200,"x-expects":"a title of at most 200 characters","description":"The title in English; without one, the house has its own."}},"required":[],"additionalProperties":false}}},"required":[],"additionalProperties":false,"$defs":{"condition":{"if":{"type":"object","anyOf":[{"required":["fact"]},{"required":["operator"]}]},"then":{"type":"object","properties":{"fact":{"enum":["text","links","invites","mentions","author","member","content","attachments","image","rate","duplicate","joins","channel","event","report","reaction"],"description":"A leaf, by its key."},"path":{"type":"string","pattern":"^\\$(\\.[A-Za-z][A-Za-z0-9_]*)+$","x-expects":"a plain path such as `$.tenure`; filters and brackets are not read","description":"A key of the leaf."},"params":{"type":"object","description":"Which window: the keys of the leaf."},"operator":{"enum":["lessThan","lessThanInclusive","equal","greaterThanInclusive","greaterThan","notEqual","in","notIn","contains","doesNotContain","containsAny","containsTerm","matchesPattern","hasLinks","hasInvites","hasAttachment","hasPicture"]},"value":{"description":"Times are milliseconds, shares percent."}},"required":["fact","operator","value"],"additionalProperties":false,"allOf":[{"if":{"properties":{"fact":{"const":"rate"}},"required":["fact"]},"then":{"properties":{"params":{"type":"object","properties":{"of":{"$ref":"#/$defs/shared20"},"by":{"$ref":"#/$defs/shared21"},"within":{"$ref":"#/$defs/shared22"},"counts":{"enum":["events","channels"]}},"required":["of","within"],"additionalProperties":false}}}},{"if":{"properties":{"fact":{"const":"duplicate"}},"required":["fact"]},"then":{"properties":{"params":{"type":"object","properties":{"by":{"$ref":"#/$defs/shared21"},"within":{"$ref":"#/$defs/shared22"},"counts":{"enum":["events","channels"]}},"required":["within"],"additionalProperties":false}}}},{"if":{"properties":{"fact":{"const":"joins"}},"required":["fact"]},"then":{"properties":{"params":{"type":"object","properties":{"within":{"$ref":"#/$defs/shared22"}},"required":["within"],"additionalProperties":false}}}},{"if":{"properties":{"operator":{"const":"hasLinks"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"in":{"$ref":"#/$defs/shared23"},"notIn":{"$ref":"#/$defs/shared24"},"count":{"$ref":"#/$defs/shared25"},"shortened":{"$ref":"#/$defs/shared26"},"masked":{"$ref":"#/$defs/shared27"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"hasAttachment"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"count":{"$ref":"#/$defs/shared28"},"types":{"$ref":"#/$defs/shared30"},"size":{"$ref":"#/$defs/shared32"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"hasInvites"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"foreign":{"$ref":"#/$defs/shared33"},"in":{"$ref":"#/$defs/shared34"},"count":{"$ref":"#/$defs/shared35"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"hasPicture"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"textContains":{"$ref":"#/$defs/shared36"},"looksLike":{"$ref":"#/$defs/shared37"},"qr":{"$ref":"#/$defs/shared39"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"containsTerm"}},"required":["operator"]},"then":{"$ref":"#/$defs/shared40"}},{"if":{"properties":{"operator":{"const":"matchesPattern"}},"required":["operator"]},"then":{"$ref":"#/$defs/shared40"}}]},"else":{"type":"object","description":"all, any and not nest freely; a leaf is a one-key map.","properties":{"all":{"type":"array","items":{"$ref":"#/$defs/condition"},"minItems":1,"maxItems":200,"x-expects":"a list of conditions","description":"Every condition holds."},"any":{"type":"array","items":{"$ref":"#/$defs/condition"},"minItems":1,"maxItems":200,"x-expects":"a list of conditions","description":"At least one condition holds."},"not":{"$ref":"#/$defs/condition","description":"The condition does not hold."},"text":{"type":"object","properties":{"contains":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of terms."},"matches":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of patterns."},"length":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Characters.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"uppercase":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared14"},"atMost":{"$ref":"#/$defs/shared14"},"equals":{"$ref":"#/$defs/shared14"},"atLeast":{"$ref":"#/$defs/shared14"},"moreThan":{"$ref":"#/$defs/shared14"}},"additionalProperties":false,"minProperties":1,"description":"Share of capitals among the letters that have two cases; 0 % under eight such letters.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"emoji":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of emoji.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"repeated":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Length of the longest run of one character.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"zalgo":{"const":true,"x-expects":"`true`","description":"Towers of combining marks."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"What was written: the title, a newline and the text."},"links":{"type":"object","properties":{"in":{"$ref":"#/$defs/shared23"},"notIn":{"$ref":"#/$defs/shared24"},"count":{"$ref":"#/$defs/shared25"},"shortened":{"$ref":"#/$defs/shared26"},"masked":{"$ref":"#/$defs/shared27"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Links in the text. Several keys must hold for the same link."},"invites":{"type":"object","properties":{"foreign":{"$ref":"#/$defs/shared33"},"in":{"$ref":"#/$defs/shared34"},"count":{"$ref":"#/$defs/shared35"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Links that invite to a Discord server. Several keys must hold for the same invite."},"mentions":{"type":"object","properties":{"users":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Distinct members mentioned.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"roles":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Distinct roles mentioned.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"everyone":{"const":true,"x-expects":"`true`","description":"`@everyone`, `@here` or `@todos`."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Who is called: as the surface says, else as the text reads."},"author":{"type":"object","properties":{"tenure":{"$ref":"#/$defs/shared41"},"accountAge":{"$ref":"#/$defs/shared42"},"hasRole":{"$ref":"#/$defs/shared43"},"points":{"$ref":"#/$defs/shared44"},"reputation":{"$ref":"#/$defs/shared46"},"warnings":{"$ref":"#/$defs/shared47"},"messages":{"$ref":"#/$defs/shared48"},"sanctioned":{"$ref":"#/$defs/shared49"},"watchlisted":{"$ref":"#/$defs/shared50"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"The one who wrote it."},"member":{"type":"object","properties":{"tenure":{"$ref":"#/$defs/shared41"},"accountAge":{"$ref":"#/$defs/shared42"},"hasRole":{"$ref":"#/$defs/shared43"},"points":{"$ref":"#/$defs/shared44"},"reputation":{"$ref":"#/$defs/shared46"},"warnings":{"$ref":"#/$defs/shared47"},"messages":{"$ref":"#/$defs/shared48"},"sanctioned":{"$ref":"#/$defs/shared49"},"watchlisted":{"$ref":"#/$defs/shared50"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"The subject of the event; for content the author."},"content":{"type":"object","properties":{"type":{"type":"array","items":{"enum":["thread","post","comment","message"]},"minItems":1,"uniqueItems":true,"description":"One of these: what the surface calls it."}},"required":["type"],"additionalProperties":false,"description":"What kind of content it is."},"attachments":{"type":"object","properties":{"count":{"$ref":"#/$defs/shared28"},"types":{"$ref":"#/$defs/shared30"},"size":{"$ref":"#/$defs/shared32"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Files beside the text. `types` and `size` must hold for the same file; `count` counts all files."},"image":{"type":"object","properties":{"textContains":{"$ref":"#/$defs/shared36"},"looksLike":{"$ref":"#/$defs/shared37"},"qr":{"$ref":"#/$defs/shared39"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"What was read from pictures. Several keys must hold for the same picture; one that was not read is inconclusive."},"rate":{"type":"object","properties":{"of":{"$ref":"#/$defs/shared20"},"by":{"$ref":"#/$defs/shared21"},"atLeast":{"$ref":"#/$defs/shared51"},"within":{"$ref":"#/$defs/shared22"},"distinctChannels":{"$ref":"#/$defs/shared52"}},"required":["of","atLeast","within"],"additionalProperties":false,"description":"How many events of a kind in a length of time, this one included."},"duplicate":{"type":"object","properties":{"by":{"$ref":"#/$defs/shared21"},"atLeast":{"$ref":"#/$defs/shared51"},"within":{"$ref":"#/$defs/shared22"},"distinctChannels":{"$ref":"#/$defs/shared52"}},"required":["atLeast","within"],"additionalProperties":false,"description":"How often the same text was published in a length of time, this one included. Case, accents and spaces do not count."},"joins":{"type":"object","properties":{"atLeast":{"$ref":"#/$defs/shared51"},"within":{"$ref":"#/$defs/shared22"}},"required":["atLeast","within"],"additionalProperties":false,"description":"How many members joined the community in a length of time. Unlike `rate` it can be asked at any event: what a newcomer writes during a raid."},"channel":{"type":"object","properties":{"is":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"This very channel: an alias of `names.channels`, or an id."},"in":{"type":"array","items":{"$ref":"#/$defs/shared1"},"minItems":1,"uniqueItems":true,"description":"One of these channels, or a thread or channel that stands in one of them."},"nsfw":{"type":"boolean","x-expects":"`true` or `false`","description":"For adults only."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Where it happened."},"event":{"type":"object","properties":{"kind":{"type":"array","items":{"$ref":"#/$defs/shared11"},"minItems":1,"uniqueItems":true,"description":"One of these kinds of event."},"surface":{"enum":["discord","forum"],"description":"Where it happened."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"What happened, and on which surface. Where a whole rule is meant, `on` and `surface` cost nothing."},"report":{"type":"object","properties":{"reporters":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Distinct members who reported the same content or member.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"reason":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"The reason that was given."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"A report that was filed."},"reaction":{"type":"object","properties":{"emoji":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The emoji itself, or the id of one of the community’s own."},"count":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"How many of this emoji stand there after the event.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"on":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"The id of a content, `own` for the member’s own contents, or `any`."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"A reaction that was added or removed."}},"additionalProperties":false,"minProperties":1,"maxProperties":1,"x-what":"a condition","x-expects":"a condition such as `text: { contains: name }`"}},"shared0":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text"},"shared1":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes"},"shared2":{"type":"object","propertyNames":{"pattern":"^[a-z0-9][a-z0-9_-]{0,39}$"},"additionalProperties":{"$ref":"#/$defs/shared1"}},"shared3":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`"},"shared4":{"type":"array","items":{"$ref":"#/$defs/shared3"},"minItems":1,"uniqueItems":true,"x-expects":"a list of names"},"shared5":{"type":"array","items":{"$ref":"#/$defs/shared1"},"minItems":1},"shared6":{"type":"object","properties":{"discord":{"$ref":"#/$defs/shared4"},"forum":{"$ref":"#/$defs/shared5"}},"required":[],"additionalProperties":false},"shared7":{"type":"array","items":{"enum":["moderator","senior","admin"]},"uniqueItems":true},"shared8":{"type":"object","properties":{"ranks":{"$ref":"#/$defs/shared7"},"bots":{"type":"boolean","x-expects":"`true` or `false`"}},"required":[],"additionalProperties":false},"shared9":{"type":"string","minLength":1,"maxLength":1000,"x-expects":"text in quotes"},"shared10":{"type":["array","string"],"items":{"$ref":"#/$defs/shared9"},"pattern":"^\\./","x-expects":"a list of entries, or a path such as `./lists/name.txt`"},"shared11":{"enum":["content.created","content.edited","content.deleted","member.joined","member.left","member.updated","reaction.added","reaction.removed","report.filed","voice.joined","voice.left","voice.moved","invite.created","invite.deleted","channel.created","channel.updated","channel.deleted","timer.due","command.used"]},"shared12":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes"},"shared13":{"type":"integer","minimum":-1000,"maximum":1000,"x-expects":"a whole number from -1000 to 1000"},"shared14":{"type":"string","pattern":"^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?%$","x-expects":"a percentage such as `70%`"},"shared15":{"type":"integer","minimum":0,"maximum":1000000000,"x-expects":"a whole number, 0 or more"},"shared16":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`"},"shared17":{"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more"},"shared18":{"type":"string","minLength":1,"maxLength":200,"x-expects":"text in quotes"},"shared19":{"type":"array","items":{"$ref":"#/$defs/shared12"},"uniqueItems":true},"shared20":{"enum":["content.created","content.edited","content.deleted","member.joined","member.left","member.updated","reaction.added","reaction.removed","report.filed","voice.joined","voice.left","voice.moved","invite.created","invite.deleted","channel.created","channel.updated","channel.deleted","timer.due","command.used"],"description":"A kind of event that the rule runs on."},"shared21":{"enum":["author","community"],"description":"Whose events count together; the author’s where nothing is said."},"shared22":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"In this length of time, by the time of the events."},"shared23":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of domains; their sub-domains count too."},"shared24":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of domains that this link is not in."},"shared25":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of links that satisfy the other keys.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared26":{"const":true,"x-expects":"`true`","description":"The host hands out shortened links."},"shared27":{"const":true,"x-expects":"`true`","description":"The visible text of a markdown link names another host."},"shared28":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of files.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared29":{"type":"string","pattern":"^[a-z]+/([a-z0-9.+-]+|\\*)$","x-expects":"a media type such as `image/png` or `image/*`"},"shared30":{"type":"array","items":{"$ref":"#/$defs/shared29"},"minItems":1,"description":"One of these media types."},"shared31":{"type":"string","pattern":"^[0-9]{1,6}(B|KB|MB)$","x-expects":"a size such as `8MB`"},"shared32":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared31"},"atMost":{"$ref":"#/$defs/shared31"},"equals":{"$ref":"#/$defs/shared31"},"atLeast":{"$ref":"#/$defs/shared31"},"moreThan":{"$ref":"#/$defs/shared31"}},"additionalProperties":false,"minProperties":1,"description":"Size of the file.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared33":{"type":"boolean","x-expects":"`true` or `false`","description":"The invite is not one of the community’s own."},"shared34":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of terms that holds invite codes, written exactly."},"shared35":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of invites that satisfy the other keys.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared36":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of terms, in the text that OCR finds."},"shared37":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of images, by perceptual hash."},"shared38":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of domains."},"shared39":{"type":"object","properties":{"in":{"$ref":"#/$defs/shared38"}},"required":["in"],"additionalProperties":false,"description":"A QR code leads there."},"shared40":{"properties":{"value":{"$ref":"#/$defs/shared3"}}},"shared41":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared16"},"atMost":{"$ref":"#/$defs/shared16"},"equals":{"$ref":"#/$defs/shared16"},"atLeast":{"$ref":"#/$defs/shared16"},"moreThan":{"$ref":"#/$defs/shared16"}},"additionalProperties":false,"minProperties":1,"description":"Time since joining the community.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared42":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared16"},"atMost":{"$ref":"#/$defs/shared16"},"equals":{"$ref":"#/$defs/shared16"},"atLeast":{"$ref":"#/$defs/shared16"},"moreThan":{"$ref":"#/$defs/shared16"}},"additionalProperties":false,"minProperties":1,"description":"Time since the account was made.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared43":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"An alias of `names.roles`, or a role of the surface."},"shared44":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Balance of the points ledger.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared45":{"type":"integer","minimum":-1000000000,"maximum":1000000000,"x-expects":"a whole number"},"shared46":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared45"},"atMost":{"$ref":"#/$defs/shared45"},"equals":{"$ref":"#/$defs/shared45"},"atLeast":{"$ref":"#/$defs/shared45"},"moreThan":{"$ref":"#/$defs/shared45"}},"additionalProperties":false,"minProperties":1,"description":"What other members gave, less what they took.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared47":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Warnings in force.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared48":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Contents published before this one.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"shared49":{"type":"boolean","x-expects":"`true` or `false`","description":"A suspension or a ban is in force."},"shared50":{"type":"boolean","x-expects":"`true` or `false`","description":"On the watch list of the points section."},"shared51":{"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more","description":"So many, this one included."},"shared52":{"type":"integer","minimum":2,"maximum":100,"x-expects":"a whole number from 2 to 100","description":"And they happened in so many different channels."}}};
const func1 = Object.prototype.hasOwnProperty;
const func0 = equal.default ?? equal;
const func2 = ucs2length.default ?? ucs2length;
const pattern3 = new RegExp("^[a-z0-9][a-z0-9-]{0,39}$", "u");
const pattern4 = new RegExp("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$", "u");
const pattern5 = new RegExp("^https?://[^/\\s]+$", "u");
const pattern8 = new RegExp("^[a-z0-9][a-z0-9_-]{0,59}$", "u");
const pattern9 = new RegExp("^\\./", "u");
const pattern7 = new RegExp("^[a-z0-9][a-z0-9_/-]{0,79}$", "u");
const pattern12 = new RegExp("^[1-9][0-9]{0,5}(s|m|h|d|w)$", "u");
const pattern28 = new RegExp("^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$", "u");
const pattern37 = new RegExp("^[a-z][a-zA-Z0-9_-]{0,39}$", "u");
const pattern41 = new RegExp("^(\\*|[a-z]+\\.(\\*|[a-z-]+))$", "u");
const pattern46 = new RegExp("^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$", "u");
const pattern50 = new RegExp("^((sunday|monday|tuesday|wednesday|thursday|friday|saturday|[1-9]|1[0-9]|2[0-8]) )?([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
const schema20 = {"type":"string","minLength":1,"maxLength":2000,"x-expects":"text"};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func2(data) > 2000){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema21 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes"};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func2(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"type":"object","propertyNames":{"pattern":"^[a-z0-9][a-z0-9_-]{0,39}$"},"additionalProperties":{"$ref":"#/$defs/shared1"}};
const pattern6 = new RegExp("^[a-z0-9][a-z0-9_-]{0,39}$", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern6.test(key0)){
const err0 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9_-]{0,39}$",parentSchema:schema22.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema22.propertyNames,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
if(!(validate55(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema23 = {"type":"object","properties":{"discord":{"$ref":"#/$defs/shared4"},"forum":{"$ref":"#/$defs/shared5"}},"required":[],"additionalProperties":false};
const schema24 = {"type":"array","items":{"$ref":"#/$defs/shared3"},"minItems":1,"uniqueItems":true,"x-expects":"a list of names"};
const schema25 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`"};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate64(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate64.errors);
errors = vErrors.length;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err1 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"array","items":{"$ref":"#/$defs/shared1"},"minItems":1};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "discord") || (key0 === "forum"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.discord !== undefined){
if(!(validate63(data.discord, {instancePath:instancePath+"/discord",parentData:data,parentDataProperty:"discord",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate63.errors);
errors = vErrors.length;
}
}
if(data.forum !== undefined){
if(!(validate67(data.forum, {instancePath:instancePath+"/forum",parentData:data,parentDataProperty:"forum",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate67.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema27 = {"type":"object","properties":{"ranks":{"$ref":"#/$defs/shared7"},"bots":{"type":"boolean","x-expects":"`true` or `false`"}},"required":[],"additionalProperties":false};
const schema28 = {"type":"array","items":{"enum":["moderator","senior","admin"]},"uniqueItems":true};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(!(((data0 === "moderator") || (data0 === "senior")) || (data0 === "admin"))){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/enum",keyword:"enum",params:{allowedValues: schema28.items.enum},message:"must be equal to one of the allowed values",schema:schema28.items.enum,parentSchema:schema28.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err1 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "ranks") || (key0 === "bots"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ranks !== undefined){
if(!(validate74(data.ranks, {instancePath:instancePath+"/ranks",parentData:data,parentDataProperty:"ranks",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data.bots !== undefined){
let data1 = data.bots;
if(typeof data1 !== "boolean"){
const err1 = {instancePath:instancePath+"/bots",schemaPath:"#/properties/bots/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.bots.type,parentSchema:schema27.properties.bots,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema29 = {"type":["array","string"],"items":{"$ref":"#/$defs/shared9"},"pattern":"^\\./","x-expects":"a list of entries, or a path such as `./lists/name.txt`"};
const schema30 = {"type":"string","minLength":1,"maxLength":1000,"x-expects":"text in quotes"};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func2(data) > 1000){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema29.type},message:"must be array,string",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern9.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\./"},message:"must match pattern \""+"^\\./"+"\"",schema:"^\\./",parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate79(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate79.errors);
errors = vErrors.length;
}
}
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"enum":["content.created","content.edited","content.deleted","member.joined","member.left","member.updated","reaction.added","reaction.removed","report.filed","voice.joined","voice.left","voice.moved","invite.created","invite.deleted","channel.created","channel.updated","channel.deleted","timer.due","command.used"]};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((((((((((((((((((data === "content.created") || (data === "content.edited")) || (data === "content.deleted")) || (data === "member.joined")) || (data === "member.left")) || (data === "member.updated")) || (data === "reaction.added")) || (data === "reaction.removed")) || (data === "report.filed")) || (data === "voice.joined")) || (data === "voice.left")) || (data === "voice.moved")) || (data === "invite.created")) || (data === "invite.deleted")) || (data === "channel.created")) || (data === "channel.updated")) || (data === "channel.deleted")) || (data === "timer.due")) || (data === "command.used"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema31.enum},message:"must be equal to one of the allowed values",schema:schema31.enum,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema32 = {"if":{"type":"object","anyOf":[{"required":["fact"]},{"required":["operator"]}]},"then":{"type":"object","properties":{"fact":{"enum":["text","links","invites","mentions","author","member","content","attachments","image","rate","duplicate","joins","channel","event","report","reaction"],"description":"A leaf, by its key."},"path":{"type":"string","pattern":"^\\$(\\.[A-Za-z][A-Za-z0-9_]*)+$","x-expects":"a plain path such as `$.tenure`; filters and brackets are not read","description":"A key of the leaf."},"params":{"type":"object","description":"Which window: the keys of the leaf."},"operator":{"enum":["lessThan","lessThanInclusive","equal","greaterThanInclusive","greaterThan","notEqual","in","notIn","contains","doesNotContain","containsAny","containsTerm","matchesPattern","hasLinks","hasInvites","hasAttachment","hasPicture"]},"value":{"description":"Times are milliseconds, shares percent."}},"required":["fact","operator","value"],"additionalProperties":false,"allOf":[{"if":{"properties":{"fact":{"const":"rate"}},"required":["fact"]},"then":{"properties":{"params":{"type":"object","properties":{"of":{"$ref":"#/$defs/shared20"},"by":{"$ref":"#/$defs/shared21"},"within":{"$ref":"#/$defs/shared22"},"counts":{"enum":["events","channels"]}},"required":["of","within"],"additionalProperties":false}}}},{"if":{"properties":{"fact":{"const":"duplicate"}},"required":["fact"]},"then":{"properties":{"params":{"type":"object","properties":{"by":{"$ref":"#/$defs/shared21"},"within":{"$ref":"#/$defs/shared22"},"counts":{"enum":["events","channels"]}},"required":["within"],"additionalProperties":false}}}},{"if":{"properties":{"fact":{"const":"joins"}},"required":["fact"]},"then":{"properties":{"params":{"type":"object","properties":{"within":{"$ref":"#/$defs/shared22"}},"required":["within"],"additionalProperties":false}}}},{"if":{"properties":{"operator":{"const":"hasLinks"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"in":{"$ref":"#/$defs/shared23"},"notIn":{"$ref":"#/$defs/shared24"},"count":{"$ref":"#/$defs/shared25"},"shortened":{"$ref":"#/$defs/shared26"},"masked":{"$ref":"#/$defs/shared27"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"hasAttachment"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"count":{"$ref":"#/$defs/shared28"},"types":{"$ref":"#/$defs/shared30"},"size":{"$ref":"#/$defs/shared32"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"hasInvites"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"foreign":{"$ref":"#/$defs/shared33"},"in":{"$ref":"#/$defs/shared34"},"count":{"$ref":"#/$defs/shared35"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"hasPicture"}},"required":["operator"]},"then":{"properties":{"value":{"type":"object","properties":{"textContains":{"$ref":"#/$defs/shared36"},"looksLike":{"$ref":"#/$defs/shared37"},"qr":{"$ref":"#/$defs/shared39"}},"required":[],"additionalProperties":false,"minProperties":1}}}},{"if":{"properties":{"operator":{"const":"containsTerm"}},"required":["operator"]},"then":{"$ref":"#/$defs/shared40"}},{"if":{"properties":{"operator":{"const":"matchesPattern"}},"required":["operator"]},"then":{"$ref":"#/$defs/shared40"}}]},"else":{"type":"object","description":"all, any and not nest freely; a leaf is a one-key map.","properties":{"all":{"type":"array","items":{"$ref":"#/$defs/condition"},"minItems":1,"maxItems":200,"x-expects":"a list of conditions","description":"Every condition holds."},"any":{"type":"array","items":{"$ref":"#/$defs/condition"},"minItems":1,"maxItems":200,"x-expects":"a list of conditions","description":"At least one condition holds."},"not":{"$ref":"#/$defs/condition","description":"The condition does not hold."},"text":{"type":"object","properties":{"contains":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of terms."},"matches":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of patterns."},"length":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Characters.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"uppercase":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared14"},"atMost":{"$ref":"#/$defs/shared14"},"equals":{"$ref":"#/$defs/shared14"},"atLeast":{"$ref":"#/$defs/shared14"},"moreThan":{"$ref":"#/$defs/shared14"}},"additionalProperties":false,"minProperties":1,"description":"Share of capitals among the letters that have two cases; 0 % under eight such letters.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"emoji":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of emoji.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"repeated":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Length of the longest run of one character.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"zalgo":{"const":true,"x-expects":"`true`","description":"Towers of combining marks."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"What was written: the title, a newline and the text."},"links":{"type":"object","properties":{"in":{"$ref":"#/$defs/shared23"},"notIn":{"$ref":"#/$defs/shared24"},"count":{"$ref":"#/$defs/shared25"},"shortened":{"$ref":"#/$defs/shared26"},"masked":{"$ref":"#/$defs/shared27"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Links in the text. Several keys must hold for the same link."},"invites":{"type":"object","properties":{"foreign":{"$ref":"#/$defs/shared33"},"in":{"$ref":"#/$defs/shared34"},"count":{"$ref":"#/$defs/shared35"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Links that invite to a Discord server. Several keys must hold for the same invite."},"mentions":{"type":"object","properties":{"users":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Distinct members mentioned.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"roles":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Distinct roles mentioned.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"everyone":{"const":true,"x-expects":"`true`","description":"`@everyone`, `@here` or `@todos`."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Who is called: as the surface says, else as the text reads."},"author":{"type":"object","properties":{"tenure":{"$ref":"#/$defs/shared41"},"accountAge":{"$ref":"#/$defs/shared42"},"hasRole":{"$ref":"#/$defs/shared43"},"points":{"$ref":"#/$defs/shared44"},"reputation":{"$ref":"#/$defs/shared46"},"warnings":{"$ref":"#/$defs/shared47"},"messages":{"$ref":"#/$defs/shared48"},"sanctioned":{"$ref":"#/$defs/shared49"},"watchlisted":{"$ref":"#/$defs/shared50"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"The one who wrote it."},"member":{"type":"object","properties":{"tenure":{"$ref":"#/$defs/shared41"},"accountAge":{"$ref":"#/$defs/shared42"},"hasRole":{"$ref":"#/$defs/shared43"},"points":{"$ref":"#/$defs/shared44"},"reputation":{"$ref":"#/$defs/shared46"},"warnings":{"$ref":"#/$defs/shared47"},"messages":{"$ref":"#/$defs/shared48"},"sanctioned":{"$ref":"#/$defs/shared49"},"watchlisted":{"$ref":"#/$defs/shared50"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"The subject of the event; for content the author."},"content":{"type":"object","properties":{"type":{"type":"array","items":{"enum":["thread","post","comment","message"]},"minItems":1,"uniqueItems":true,"description":"One of these: what the surface calls it."}},"required":["type"],"additionalProperties":false,"description":"What kind of content it is."},"attachments":{"type":"object","properties":{"count":{"$ref":"#/$defs/shared28"},"types":{"$ref":"#/$defs/shared30"},"size":{"$ref":"#/$defs/shared32"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Files beside the text. `types` and `size` must hold for the same file; `count` counts all files."},"image":{"type":"object","properties":{"textContains":{"$ref":"#/$defs/shared36"},"looksLike":{"$ref":"#/$defs/shared37"},"qr":{"$ref":"#/$defs/shared39"}},"required":[],"additionalProperties":false,"minProperties":1,"description":"What was read from pictures. Several keys must hold for the same picture; one that was not read is inconclusive."},"rate":{"type":"object","properties":{"of":{"$ref":"#/$defs/shared20"},"by":{"$ref":"#/$defs/shared21"},"atLeast":{"$ref":"#/$defs/shared51"},"within":{"$ref":"#/$defs/shared22"},"distinctChannels":{"$ref":"#/$defs/shared52"}},"required":["of","atLeast","within"],"additionalProperties":false,"description":"How many events of a kind in a length of time, this one included."},"duplicate":{"type":"object","properties":{"by":{"$ref":"#/$defs/shared21"},"atLeast":{"$ref":"#/$defs/shared51"},"within":{"$ref":"#/$defs/shared22"},"distinctChannels":{"$ref":"#/$defs/shared52"}},"required":["atLeast","within"],"additionalProperties":false,"description":"How often the same text was published in a length of time, this one included. Case, accents and spaces do not count."},"joins":{"type":"object","properties":{"atLeast":{"$ref":"#/$defs/shared51"},"within":{"$ref":"#/$defs/shared22"}},"required":["atLeast","within"],"additionalProperties":false,"description":"How many members joined the community in a length of time. Unlike `rate` it can be asked at any event: what a newcomer writes during a raid."},"channel":{"type":"object","properties":{"is":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"This very channel: an alias of `names.channels`, or an id."},"in":{"type":"array","items":{"$ref":"#/$defs/shared1"},"minItems":1,"uniqueItems":true,"description":"One of these channels, or a thread or channel that stands in one of them."},"nsfw":{"type":"boolean","x-expects":"`true` or `false`","description":"For adults only."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"Where it happened."},"event":{"type":"object","properties":{"kind":{"type":"array","items":{"$ref":"#/$defs/shared11"},"minItems":1,"uniqueItems":true,"description":"One of these kinds of event."},"surface":{"enum":["discord","forum"],"description":"Where it happened."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"What happened, and on which surface. Where a whole rule is meant, `on` and `surface` cost nothing."},"report":{"type":"object","properties":{"reporters":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Distinct members who reported the same content or member.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"reason":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"The reason that was given."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"A report that was filed."},"reaction":{"type":"object","properties":{"emoji":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The emoji itself, or the id of one of the community’s own."},"count":{"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"How many of this emoji stand there after the event.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"},"on":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"The id of a content, `own` for the member’s own contents, or `any`."}},"required":[],"additionalProperties":false,"minProperties":1,"description":"A reaction that was added or removed."}},"additionalProperties":false,"minProperties":1,"maxProperties":1,"x-what":"a condition","x-expects":"a condition such as `text: { contains: name }`"}};
const schema33 = {"enum":["content.created","content.edited","content.deleted","member.joined","member.left","member.updated","reaction.added","reaction.removed","report.filed","voice.joined","voice.left","voice.moved","invite.created","invite.deleted","channel.created","channel.updated","channel.deleted","timer.due","command.used"],"description":"A kind of event that the rule runs on."};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((((((((((((((((((data === "content.created") || (data === "content.edited")) || (data === "content.deleted")) || (data === "member.joined")) || (data === "member.left")) || (data === "member.updated")) || (data === "reaction.added")) || (data === "reaction.removed")) || (data === "report.filed")) || (data === "voice.joined")) || (data === "voice.left")) || (data === "voice.moved")) || (data === "invite.created")) || (data === "invite.deleted")) || (data === "channel.created")) || (data === "channel.updated")) || (data === "channel.deleted")) || (data === "timer.due")) || (data === "command.used"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema34 = {"enum":["author","community"],"description":"Whose events count together; the author’s where nothing is said."};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((data === "author") || (data === "community"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema34.enum},message:"must be equal to one of the allowed values",schema:schema34.enum,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"In this length of time, by the time of the events."};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of domains; their sub-domains count too."};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of domains that this link is not in."};

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of links that satisfy the other keys.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};
const schema39 = {"type":"integer","minimum":0,"maximum":1000000000,"x-expects":"a whole number, 0 or more"};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate103(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate103(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate103(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate103(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate103(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"const":true,"x-expects":"`true`","description":"The host hands out shortened links."};

function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(true !== data){
const err0 = {instancePath,schemaPath:"#/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema41 = {"const":true,"x-expects":"`true`","description":"The visible text of a markdown link names another host."};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(true !== data){
const err0 = {instancePath,schemaPath:"#/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of files.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate103(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate103(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate103(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate103(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate103(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"array","items":{"$ref":"#/$defs/shared29"},"minItems":1,"description":"One of these media types."};
const schema44 = {"type":"string","pattern":"^[a-z]+/([a-z0-9.+-]+|\\*)$","x-expects":"a media type such as `image/png` or `image/*`"};
const pattern15 = new RegExp("^[a-z]+/([a-z0-9.+-]+|\\*)$", "u");

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern15.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z]+/([a-z0-9.+-]+|\\*)$"},message:"must match pattern \""+"^[a-z]+/([a-z0-9.+-]+|\\*)$"+"\"",schema:"^[a-z]+/([a-z0-9.+-]+|\\*)$",parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate122(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared31"},"atMost":{"$ref":"#/$defs/shared31"},"equals":{"$ref":"#/$defs/shared31"},"atLeast":{"$ref":"#/$defs/shared31"},"moreThan":{"$ref":"#/$defs/shared31"}},"additionalProperties":false,"minProperties":1,"description":"Size of the file.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};
const schema46 = {"type":"string","pattern":"^[0-9]{1,6}(B|KB|MB)$","x-expects":"a size such as `8MB`"};
const pattern16 = new RegExp("^[0-9]{1,6}(B|KB|MB)$", "u");

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern16.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,6}(B|KB|MB)$"},message:"must match pattern \""+"^[0-9]{1,6}(B|KB|MB)$"+"\"",schema:"^[0-9]{1,6}(B|KB|MB)$",parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate126(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate126.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate126(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate126.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate126(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate126.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate126(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate126.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate126(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate126.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"boolean","x-expects":"`true` or `false`","description":"The invite is not one of the community’s own."};

function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "boolean"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of terms that holds invite codes, written exactly."};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Number of invites that satisfy the other keys.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate103(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate103(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate103(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate103(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate103(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of terms, in the text that OCR finds."};

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of images, by perceptual hash."};

function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate146.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate146.errors = vErrors;
return errors === 0;
}
validate146.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"object","properties":{"in":{"$ref":"#/$defs/shared38"}},"required":["in"],"additionalProperties":false,"description":"A QR code leads there."};
const schema53 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"A list of domains."};

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate148.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "in")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.in !== undefined){
if(!(validate149(data.in, {instancePath:instancePath+"/in",parentData:data,parentDataProperty:"in",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate149.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate148.errors = vErrors;
return errors === 0;
}
validate148.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"properties":{"value":{"$ref":"#/$defs/shared3"}}};

function validate152(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value !== undefined){
if(!(validate64(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate64.errors);
errors = vErrors.length;
}
}
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"props":{"value":true},"dynamicProps":false,"dynamicItems":false};

const schema55 = {"type":"string","pattern":"^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?%$","x-expects":"a percentage such as `70%`"};
const pattern24 = new RegExp("^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?%$", "u");

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern24.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?%$"},message:"must match pattern \""+"^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?%$"+"\"",schema:"^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?%$",parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared16"},"atMost":{"$ref":"#/$defs/shared16"},"equals":{"$ref":"#/$defs/shared16"},"atLeast":{"$ref":"#/$defs/shared16"},"moreThan":{"$ref":"#/$defs/shared16"}},"additionalProperties":false,"minProperties":1,"description":"Time since joining the community.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};
const schema57 = {"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`"};

function validate196(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate196.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate196.errors = vErrors;
return errors === 0;
}
validate196.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate195(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate195.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate196(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate196(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate196(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate196(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate196(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate195.errors = vErrors;
return errors === 0;
}
validate195.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema58 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared16"},"atMost":{"$ref":"#/$defs/shared16"},"equals":{"$ref":"#/$defs/shared16"},"atLeast":{"$ref":"#/$defs/shared16"},"moreThan":{"$ref":"#/$defs/shared16"}},"additionalProperties":false,"minProperties":1,"description":"Time since the account was made.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};

function validate203(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate203.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate196(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate196(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate196(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate196(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate196(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate203.errors = vErrors;
return errors === 0;
}
validate203.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"An alias of `names.roles`, or a role of the surface."};

function validate210(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate210.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func2(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate210.errors = vErrors;
return errors === 0;
}
validate210.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema60 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Balance of the points ledger.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};

function validate212(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate212.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate103(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate103(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate103(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate103(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate103(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate212.errors = vErrors;
return errors === 0;
}
validate212.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema61 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared45"},"atMost":{"$ref":"#/$defs/shared45"},"equals":{"$ref":"#/$defs/shared45"},"atLeast":{"$ref":"#/$defs/shared45"},"moreThan":{"$ref":"#/$defs/shared45"}},"additionalProperties":false,"minProperties":1,"description":"What other members gave, less what they took.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};
const schema62 = {"type":"integer","minimum":-1000000000,"maximum":1000000000,"x-expects":"a whole number"};

function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate220.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < -1000000000 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000000000},message:"must be >= -1000000000",schema:-1000000000,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate220.errors = vErrors;
return errors === 0;
}
validate220.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate219(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate219.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate220(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate220.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate220(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate220.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate220(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate220.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate220(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate220.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate220(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate220.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate219.errors = vErrors;
return errors === 0;
}
validate219.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Warnings in force.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};

function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate227.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate103(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate103(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate103(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate103(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate103(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate227.errors = vErrors;
return errors === 0;
}
validate227.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"object","properties":{"lessThan":{"$ref":"#/$defs/shared15"},"atMost":{"$ref":"#/$defs/shared15"},"equals":{"$ref":"#/$defs/shared15"},"atLeast":{"$ref":"#/$defs/shared15"},"moreThan":{"$ref":"#/$defs/shared15"}},"additionalProperties":false,"minProperties":1,"description":"Contents published before this one.","x-expects":"a comparison (`lessThan`, `atMost`, `equals`, `atLeast`, `moreThan`)"};

function validate234(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate234.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "lessThan") || (key0 === "atMost")) || (key0 === "equals")) || (key0 === "atLeast")) || (key0 === "moreThan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lessThan !== undefined){
if(!(validate103(data.lessThan, {instancePath:instancePath+"/lessThan",parentData:data,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atMost !== undefined){
if(!(validate103(data.atMost, {instancePath:instancePath+"/atMost",parentData:data,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate103(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.atLeast !== undefined){
if(!(validate103(data.atLeast, {instancePath:instancePath+"/atLeast",parentData:data,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data.moreThan !== undefined){
if(!(validate103(data.moreThan, {instancePath:instancePath+"/moreThan",parentData:data,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate234.errors = vErrors;
return errors === 0;
}
validate234.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"type":"boolean","x-expects":"`true` or `false`","description":"A suspension or a ban is in force."};

function validate241(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate241.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "boolean"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate241.errors = vErrors;
return errors === 0;
}
validate241.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"boolean","x-expects":"`true` or `false`","description":"On the watch list of the points section."};

function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "boolean"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate243.errors = vErrors;
return errors === 0;
}
validate243.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema67 = {"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more","description":"So many, this one included."};

function validate262(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate262.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate262.errors = vErrors;
return errors === 0;
}
validate262.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema68 = {"type":"integer","minimum":2,"maximum":100,"x-expects":"a whole number from 2 to 100","description":"And they happened in so many different channels."};

function validate265(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate265.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 100 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 2 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2",schema:2,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate265.errors = vErrors;
return errors === 0;
}
validate265.evaluated = {"dynamicProps":false,"dynamicItems":false};

const pattern21 = new RegExp("^\\$(\\.[A-Za-z][A-Za-z0-9_]*)+$", "u");
const wrapper0 = {validate: validate88};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.fact === undefined) && (missing0 = "fact")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid1 = _errs4 === errors;
valid1 = valid1 || _valid1;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.operator === undefined) && (missing1 = "operator")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs5 === errors;
valid1 = valid1 || _valid1;
if(!valid1){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.fact === undefined) && (missing2 = "fact")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data.fact !== undefined){
if("rate" !== data.fact){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
var _valid2 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.params !== undefined){
let data1 = data.params;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.of === undefined){
const err6 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/0/then/properties/params/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'",schema:schema32.then.allOf[0].then.properties.params.required,parentSchema:schema32.then.allOf[0].then.properties.params,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.within === undefined){
const err7 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/0/then/properties/params/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'",schema:schema32.then.allOf[0].then.properties.params.required,parentSchema:schema32.then.allOf[0].then.properties.params,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data1){
if(!((((key0 === "of") || (key0 === "by")) || (key0 === "within")) || (key0 === "counts"))){
const err8 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/0/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then.allOf[0].then.properties.params,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.of !== undefined){
if(!(validate89(data1.of, {instancePath:instancePath+"/params/of",parentData:data1,parentDataProperty:"of",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate89.errors);
errors = vErrors.length;
}
}
if(data1.by !== undefined){
if(!(validate91(data1.by, {instancePath:instancePath+"/params/by",parentData:data1,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate91.errors);
errors = vErrors.length;
}
}
if(data1.within !== undefined){
if(!(validate93(data1.within, {instancePath:instancePath+"/params/within",parentData:data1,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate93.errors);
errors = vErrors.length;
}
}
if(data1.counts !== undefined){
let data5 = data1.counts;
if(!((data5 === "events") || (data5 === "channels"))){
const err9 = {instancePath:instancePath+"/params/counts",schemaPath:"#/then/allOf/0/then/properties/params/properties/counts/enum",keyword:"enum",params:{allowedValues: schema32.then.allOf[0].then.properties.params.properties.counts.enum},message:"must be equal to one of the allowed values",schema:schema32.then.allOf[0].then.properties.params.properties.counts.enum,parentSchema:schema32.then.allOf[0].then.properties.params.properties.counts,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/0/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.allOf[0].then.properties.params.type,parentSchema:schema32.then.allOf[0].then.properties.params,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
var _valid2 = _errs12 === errors;
valid3 = _valid2;
if(valid3){
var props0 = {};
props0.params = true;
props0.fact = true;
}
}
if(!valid3){
const err11 = {instancePath,schemaPath:"#/then/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[0].if,parentSchema:schema32.then.allOf[0],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const _errs21 = errors;
let valid7 = true;
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.fact === undefined) && (missing3 = "fact")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data.fact !== undefined){
if("duplicate" !== data.fact){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
var _valid3 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.params !== undefined){
let data7 = data.params;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.within === undefined){
const err14 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/1/then/properties/params/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'",schema:schema32.then.allOf[1].then.properties.params.required,parentSchema:schema32.then.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data7){
if(!(((key1 === "by") || (key1 === "within")) || (key1 === "counts"))){
const err15 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/1/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.by !== undefined){
if(!(validate91(data7.by, {instancePath:instancePath+"/params/by",parentData:data7,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate91.errors);
errors = vErrors.length;
}
}
if(data7.within !== undefined){
if(!(validate93(data7.within, {instancePath:instancePath+"/params/within",parentData:data7,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate93.errors);
errors = vErrors.length;
}
}
if(data7.counts !== undefined){
let data10 = data7.counts;
if(!((data10 === "events") || (data10 === "channels"))){
const err16 = {instancePath:instancePath+"/params/counts",schemaPath:"#/then/allOf/1/then/properties/params/properties/counts/enum",keyword:"enum",params:{allowedValues: schema32.then.allOf[1].then.properties.params.properties.counts.enum},message:"must be equal to one of the allowed values",schema:schema32.then.allOf[1].then.properties.params.properties.counts.enum,parentSchema:schema32.then.allOf[1].then.properties.params.properties.counts,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/1/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.allOf[1].then.properties.params.type,parentSchema:schema32.then.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
var _valid3 = _errs24 === errors;
valid7 = _valid3;
if(valid7){
var props1 = {};
props1.params = true;
props1.fact = true;
}
}
if(!valid7){
const err18 = {instancePath,schemaPath:"#/then/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[1].if,parentSchema:schema32.then.allOf[1],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs32 = errors;
let valid11 = true;
const _errs33 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.fact === undefined) && (missing4 = "fact")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
if(data.fact !== undefined){
if("joins" !== data.fact){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
var _valid4 = _errs33 === errors;
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs35 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.params !== undefined){
let data12 = data.params;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.within === undefined){
const err21 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/2/then/properties/params/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'",schema:schema32.then.allOf[2].then.properties.params.required,parentSchema:schema32.then.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data12){
if(!(key2 === "within")){
const err22 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/2/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.within !== undefined){
if(!(validate93(data12.within, {instancePath:instancePath+"/params/within",parentData:data12,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate93.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/params",schemaPath:"#/then/allOf/2/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.allOf[2].then.properties.params.type,parentSchema:schema32.then.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
var _valid4 = _errs35 === errors;
valid11 = _valid4;
if(valid11){
var props2 = {};
props2.params = true;
props2.fact = true;
}
}
if(!valid11){
const err24 = {instancePath,schemaPath:"#/then/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[2].if,parentSchema:schema32.then.allOf[2],data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs41 = errors;
let valid15 = true;
const _errs42 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.operator === undefined) && (missing5 = "operator")){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
if(data.operator !== undefined){
if("hasLinks" !== data.operator){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
var _valid5 = _errs42 === errors;
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs44 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value !== undefined){
let data15 = data.value;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
const err27 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/3/then/properties/value/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.then.allOf[3].then.properties.value,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 in data15){
if(!(((((key3 === "in") || (key3 === "notIn")) || (key3 === "count")) || (key3 === "shortened")) || (key3 === "masked"))){
const err28 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/3/then/properties/value/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then.allOf[3].then.properties.value,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.in !== undefined){
if(!(validate98(data15.in, {instancePath:instancePath+"/value/in",parentData:data15,parentDataProperty:"in",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate98.errors);
errors = vErrors.length;
}
}
if(data15.notIn !== undefined){
if(!(validate100(data15.notIn, {instancePath:instancePath+"/value/notIn",parentData:data15,parentDataProperty:"notIn",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate100.errors);
errors = vErrors.length;
}
}
if(data15.count !== undefined){
if(!(validate102(data15.count, {instancePath:instancePath+"/value/count",parentData:data15,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate102.errors);
errors = vErrors.length;
}
}
if(data15.shortened !== undefined){
if(!(validate110(data15.shortened, {instancePath:instancePath+"/value/shortened",parentData:data15,parentDataProperty:"shortened",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate110.errors);
errors = vErrors.length;
}
}
if(data15.masked !== undefined){
if(!(validate112(data15.masked, {instancePath:instancePath+"/value/masked",parentData:data15,parentDataProperty:"masked",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/3/then/properties/value/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.allOf[3].then.properties.value.type,parentSchema:schema32.then.allOf[3].then.properties.value,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
var _valid5 = _errs44 === errors;
valid15 = _valid5;
if(valid15){
var props3 = {};
props3.value = true;
props3.operator = true;
}
}
if(!valid15){
const err30 = {instancePath,schemaPath:"#/then/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[3].if,parentSchema:schema32.then.allOf[3],data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs54 = errors;
let valid19 = true;
const _errs55 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.operator === undefined) && (missing6 = "operator")){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
if(data.operator !== undefined){
if("hasAttachment" !== data.operator){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
var _valid6 = _errs55 === errors;
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs57 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value !== undefined){
let data22 = data.value;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
const err33 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/4/then/properties/value/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.then.allOf[4].then.properties.value,data:data22};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key4 in data22){
if(!(((key4 === "count") || (key4 === "types")) || (key4 === "size"))){
const err34 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/4/then/properties/value/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then.allOf[4].then.properties.value,data:data22};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data22.count !== undefined){
if(!(validate114(data22.count, {instancePath:instancePath+"/value/count",parentData:data22,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate114.errors);
errors = vErrors.length;
}
}
if(data22.types !== undefined){
if(!(validate121(data22.types, {instancePath:instancePath+"/value/types",parentData:data22,parentDataProperty:"types",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate121.errors);
errors = vErrors.length;
}
}
if(data22.size !== undefined){
if(!(validate125(data22.size, {instancePath:instancePath+"/value/size",parentData:data22,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate125.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/4/then/properties/value/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.allOf[4].then.properties.value.type,parentSchema:schema32.then.allOf[4].then.properties.value,data:data22};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
var _valid6 = _errs57 === errors;
valid19 = _valid6;
if(valid19){
var props4 = {};
props4.value = true;
props4.operator = true;
}
}
if(!valid19){
const err36 = {instancePath,schemaPath:"#/then/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[4].if,parentSchema:schema32.then.allOf[4],data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs65 = errors;
let valid23 = true;
const _errs66 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.operator === undefined) && (missing7 = "operator")){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
else {
if(data.operator !== undefined){
if("hasInvites" !== data.operator){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
var _valid7 = _errs66 === errors;
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
if(_valid7){
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value !== undefined){
let data27 = data.value;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(Object.keys(data27).length < 1){
const err39 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/5/then/properties/value/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.then.allOf[5].then.properties.value,data:data27};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key5 in data27){
if(!(((key5 === "foreign") || (key5 === "in")) || (key5 === "count"))){
const err40 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/5/then/properties/value/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then.allOf[5].then.properties.value,data:data27};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data27.foreign !== undefined){
if(!(validate133(data27.foreign, {instancePath:instancePath+"/value/foreign",parentData:data27,parentDataProperty:"foreign",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate133.errors);
errors = vErrors.length;
}
}
if(data27.in !== undefined){
if(!(validate135(data27.in, {instancePath:instancePath+"/value/in",parentData:data27,parentDataProperty:"in",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate135.errors);
errors = vErrors.length;
}
}
if(data27.count !== undefined){
if(!(validate137(data27.count, {instancePath:instancePath+"/value/count",parentData:data27,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate137.errors);
errors = vErrors.length;
}
}
}
else {
const err41 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/5/then/properties/value/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.allOf[5].then.properties.value.type,parentSchema:schema32.then.allOf[5].then.properties.value,data:data27};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
var _valid7 = _errs68 === errors;
valid23 = _valid7;
if(valid23){
var props5 = {};
props5.value = true;
props5.operator = true;
}
}
if(!valid23){
const err42 = {instancePath,schemaPath:"#/then/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[5].if,parentSchema:schema32.then.allOf[5],data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
const _errs76 = errors;
let valid27 = true;
const _errs77 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.operator === undefined) && (missing8 = "operator")){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
if(data.operator !== undefined){
if("hasPicture" !== data.operator){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
var _valid8 = _errs77 === errors;
errors = _errs76;
if(vErrors !== null){
if(_errs76){
vErrors.length = _errs76;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs79 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value !== undefined){
let data32 = data.value;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length < 1){
const err45 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/6/then/properties/value/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.then.allOf[6].then.properties.value,data:data32};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key6 in data32){
if(!(((key6 === "textContains") || (key6 === "looksLike")) || (key6 === "qr"))){
const err46 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/6/then/properties/value/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then.allOf[6].then.properties.value,data:data32};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data32.textContains !== undefined){
if(!(validate144(data32.textContains, {instancePath:instancePath+"/value/textContains",parentData:data32,parentDataProperty:"textContains",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate144.errors);
errors = vErrors.length;
}
}
if(data32.looksLike !== undefined){
if(!(validate146(data32.looksLike, {instancePath:instancePath+"/value/looksLike",parentData:data32,parentDataProperty:"looksLike",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate146.errors);
errors = vErrors.length;
}
}
if(data32.qr !== undefined){
if(!(validate148(data32.qr, {instancePath:instancePath+"/value/qr",parentData:data32,parentDataProperty:"qr",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate148.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath:instancePath+"/value",schemaPath:"#/then/allOf/6/then/properties/value/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.allOf[6].then.properties.value.type,parentSchema:schema32.then.allOf[6].then.properties.value,data:data32};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
var _valid8 = _errs79 === errors;
valid27 = _valid8;
if(valid27){
var props6 = {};
props6.value = true;
props6.operator = true;
}
}
if(!valid27){
const err48 = {instancePath,schemaPath:"#/then/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[6].if,parentSchema:schema32.then.allOf[6],data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(props0 !== true && props6 !== undefined){
if(props6 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props6);
}
}
const _errs87 = errors;
let valid31 = true;
const _errs88 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.operator === undefined) && (missing9 = "operator")){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
if(data.operator !== undefined){
if("containsTerm" !== data.operator){
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
var _valid9 = _errs88 === errors;
errors = _errs87;
if(vErrors !== null){
if(_errs87){
vErrors.length = _errs87;
}
else {
vErrors = null;
}
}
if(_valid9){
const _errs90 = errors;
if(!(validate152(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate152.errors);
errors = vErrors.length;
}
var _valid9 = _errs90 === errors;
valid31 = _valid9;
if(valid31){
var props7 = {};
props7.value = true;
props7.operator = true;
}
}
if(!valid31){
const err51 = {instancePath,schemaPath:"#/then/allOf/7/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[7].if,parentSchema:schema32.then.allOf[7],data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(props0 !== true && props7 !== undefined){
if(props7 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props7);
}
}
const _errs92 = errors;
let valid33 = true;
const _errs93 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.operator === undefined) && (missing10 = "operator")){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
else {
if(data.operator !== undefined){
if("matchesPattern" !== data.operator){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
}
var _valid10 = _errs93 === errors;
errors = _errs92;
if(vErrors !== null){
if(_errs92){
vErrors.length = _errs92;
}
else {
vErrors = null;
}
}
if(_valid10){
const _errs95 = errors;
if(!(validate152(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate152.errors);
errors = vErrors.length;
}
var _valid10 = _errs95 === errors;
valid33 = _valid10;
if(valid33){
var props8 = {};
props8.value = true;
props8.operator = true;
}
}
if(!valid33){
const err54 = {instancePath,schemaPath:"#/then/allOf/8/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.then.allOf[8].if,parentSchema:schema32.then.allOf[8],data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(props0 !== true && props8 !== undefined){
if(props8 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props8);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fact === undefined){
const err55 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "fact"},message:"must have required property '"+"fact"+"'",schema:schema32.then.required,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data.operator === undefined){
const err56 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema32.then.required,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data.value === undefined){
const err57 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema32.then.required,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key7 in data){
if(!(((((key7 === "fact") || (key7 === "path")) || (key7 === "params")) || (key7 === "operator")) || (key7 === "value"))){
const err58 = {instancePath,schemaPath:"#/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.fact !== undefined){
let data38 = data.fact;
if(!((((((((((((((((data38 === "text") || (data38 === "links")) || (data38 === "invites")) || (data38 === "mentions")) || (data38 === "author")) || (data38 === "member")) || (data38 === "content")) || (data38 === "attachments")) || (data38 === "image")) || (data38 === "rate")) || (data38 === "duplicate")) || (data38 === "joins")) || (data38 === "channel")) || (data38 === "event")) || (data38 === "report")) || (data38 === "reaction"))){
const err59 = {instancePath:instancePath+"/fact",schemaPath:"#/then/properties/fact/enum",keyword:"enum",params:{allowedValues: schema32.then.properties.fact.enum},message:"must be equal to one of the allowed values",schema:schema32.then.properties.fact.enum,parentSchema:schema32.then.properties.fact,data:data38};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.path !== undefined){
let data39 = data.path;
if(typeof data39 === "string"){
if(!pattern21.test(data39)){
const err60 = {instancePath:instancePath+"/path",schemaPath:"#/then/properties/path/pattern",keyword:"pattern",params:{pattern: "^\\$(\\.[A-Za-z][A-Za-z0-9_]*)+$"},message:"must match pattern \""+"^\\$(\\.[A-Za-z][A-Za-z0-9_]*)+$"+"\"",schema:"^\\$(\\.[A-Za-z][A-Za-z0-9_]*)+$",parentSchema:schema32.then.properties.path,data:data39};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/path",schemaPath:"#/then/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.then.properties.path.type,parentSchema:schema32.then.properties.path,data:data39};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.params !== undefined){
let data40 = data.params;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
const err62 = {instancePath:instancePath+"/params",schemaPath:"#/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.properties.params.type,parentSchema:schema32.then.properties.params,data:data40};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.operator !== undefined){
let data41 = data.operator;
if(!(((((((((((((((((data41 === "lessThan") || (data41 === "lessThanInclusive")) || (data41 === "equal")) || (data41 === "greaterThanInclusive")) || (data41 === "greaterThan")) || (data41 === "notEqual")) || (data41 === "in")) || (data41 === "notIn")) || (data41 === "contains")) || (data41 === "doesNotContain")) || (data41 === "containsAny")) || (data41 === "containsTerm")) || (data41 === "matchesPattern")) || (data41 === "hasLinks")) || (data41 === "hasInvites")) || (data41 === "hasAttachment")) || (data41 === "hasPicture"))){
const err63 = {instancePath:instancePath+"/operator",schemaPath:"#/then/properties/operator/enum",keyword:"enum",params:{allowedValues: schema32.then.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema32.then.properties.operator.enum,parentSchema:schema32.then.properties.operator,data:data41};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath,schemaPath:"#/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.then.type,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props9 = true;
}
ifClause0 = "then";
}
else {
const _errs103 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err65 = {instancePath,schemaPath:"#/else/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema32.else,data};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(Object.keys(data).length < 1){
const err66 = {instancePath,schemaPath:"#/else/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else,data};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key8 in data){
if(!(func1.call(schema32.else.properties, key8))){
const err67 = {instancePath,schemaPath:"#/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else,data};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.all !== undefined){
let data42 = data.all;
if(Array.isArray(data42)){
if(data42.length > 200){
const err68 = {instancePath:instancePath+"/all",schemaPath:"#/else/properties/all/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema32.else.properties.all,data:data42};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data42.length < 1){
const err69 = {instancePath:instancePath+"/all",schemaPath:"#/else/properties/all/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.else.properties.all,data:data42};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
const len0 = data42.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data42[i0], {instancePath:instancePath+"/all/" + i0,parentData:data42,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err70 = {instancePath:instancePath+"/all",schemaPath:"#/else/properties/all/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.else.properties.all.type,parentSchema:schema32.else.properties.all,data:data42};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.any !== undefined){
let data44 = data.any;
if(Array.isArray(data44)){
if(data44.length > 200){
const err71 = {instancePath:instancePath+"/any",schemaPath:"#/else/properties/any/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema32.else.properties.any,data:data44};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data44.length < 1){
const err72 = {instancePath:instancePath+"/any",schemaPath:"#/else/properties/any/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.else.properties.any,data:data44};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
const len1 = data44.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper0.validate(data44[i1], {instancePath:instancePath+"/any/" + i1,parentData:data44,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err73 = {instancePath:instancePath+"/any",schemaPath:"#/else/properties/any/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.else.properties.any.type,parentSchema:schema32.else.properties.any,data:data44};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.not !== undefined){
if(!(wrapper0.validate(data.not, {instancePath:instancePath+"/not",parentData:data,parentDataProperty:"not",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.text !== undefined){
let data47 = data.text;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(Object.keys(data47).length < 1){
const err74 = {instancePath:instancePath+"/text",schemaPath:"#/else/properties/text/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.text,data:data47};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key9 in data47){
if(!(((((((key9 === "contains") || (key9 === "matches")) || (key9 === "length")) || (key9 === "uppercase")) || (key9 === "emoji")) || (key9 === "repeated")) || (key9 === "zalgo"))){
const err75 = {instancePath:instancePath+"/text",schemaPath:"#/else/properties/text/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.text,data:data47};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data47.contains !== undefined){
let data48 = data47.contains;
if(typeof data48 === "string"){
if(!pattern7.test(data48)){
const err76 = {instancePath:instancePath+"/text/contains",schemaPath:"#/else/properties/text/properties/contains/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema32.else.properties.text.properties.contains,data:data48};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/text/contains",schemaPath:"#/else/properties/text/properties/contains/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.else.properties.text.properties.contains.type,parentSchema:schema32.else.properties.text.properties.contains,data:data48};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data47.matches !== undefined){
let data49 = data47.matches;
if(typeof data49 === "string"){
if(!pattern7.test(data49)){
const err78 = {instancePath:instancePath+"/text/matches",schemaPath:"#/else/properties/text/properties/matches/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema32.else.properties.text.properties.matches,data:data49};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/text/matches",schemaPath:"#/else/properties/text/properties/matches/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.else.properties.text.properties.matches.type,parentSchema:schema32.else.properties.text.properties.matches,data:data49};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data47.length !== undefined){
let data50 = data47.length;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(Object.keys(data50).length < 1){
const err80 = {instancePath:instancePath+"/text/length",schemaPath:"#/else/properties/text/properties/length/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.text.properties.length,data:data50};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key10 in data50){
if(!(((((key10 === "lessThan") || (key10 === "atMost")) || (key10 === "equals")) || (key10 === "atLeast")) || (key10 === "moreThan"))){
const err81 = {instancePath:instancePath+"/text/length",schemaPath:"#/else/properties/text/properties/length/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.text.properties.length,data:data50};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data50.lessThan !== undefined){
if(!(validate103(data50.lessThan, {instancePath:instancePath+"/text/length/lessThan",parentData:data50,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data50.atMost !== undefined){
if(!(validate103(data50.atMost, {instancePath:instancePath+"/text/length/atMost",parentData:data50,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data50.equals !== undefined){
if(!(validate103(data50.equals, {instancePath:instancePath+"/text/length/equals",parentData:data50,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data50.atLeast !== undefined){
if(!(validate103(data50.atLeast, {instancePath:instancePath+"/text/length/atLeast",parentData:data50,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data50.moreThan !== undefined){
if(!(validate103(data50.moreThan, {instancePath:instancePath+"/text/length/moreThan",parentData:data50,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err82 = {instancePath:instancePath+"/text/length",schemaPath:"#/else/properties/text/properties/length/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.text.properties.length.type,parentSchema:schema32.else.properties.text.properties.length,data:data50};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data47.uppercase !== undefined){
let data56 = data47.uppercase;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length < 1){
const err83 = {instancePath:instancePath+"/text/uppercase",schemaPath:"#/else/properties/text/properties/uppercase/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.text.properties.uppercase,data:data56};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key11 in data56){
if(!(((((key11 === "lessThan") || (key11 === "atMost")) || (key11 === "equals")) || (key11 === "atLeast")) || (key11 === "moreThan"))){
const err84 = {instancePath:instancePath+"/text/uppercase",schemaPath:"#/else/properties/text/properties/uppercase/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.text.properties.uppercase,data:data56};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data56.lessThan !== undefined){
if(!(validate161(data56.lessThan, {instancePath:instancePath+"/text/uppercase/lessThan",parentData:data56,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate161.errors);
errors = vErrors.length;
}
}
if(data56.atMost !== undefined){
if(!(validate161(data56.atMost, {instancePath:instancePath+"/text/uppercase/atMost",parentData:data56,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate161.errors);
errors = vErrors.length;
}
}
if(data56.equals !== undefined){
if(!(validate161(data56.equals, {instancePath:instancePath+"/text/uppercase/equals",parentData:data56,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate161.errors);
errors = vErrors.length;
}
}
if(data56.atLeast !== undefined){
if(!(validate161(data56.atLeast, {instancePath:instancePath+"/text/uppercase/atLeast",parentData:data56,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate161.errors);
errors = vErrors.length;
}
}
if(data56.moreThan !== undefined){
if(!(validate161(data56.moreThan, {instancePath:instancePath+"/text/uppercase/moreThan",parentData:data56,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate161.errors);
errors = vErrors.length;
}
}
}
else {
const err85 = {instancePath:instancePath+"/text/uppercase",schemaPath:"#/else/properties/text/properties/uppercase/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.text.properties.uppercase.type,parentSchema:schema32.else.properties.text.properties.uppercase,data:data56};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data47.emoji !== undefined){
let data62 = data47.emoji;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(Object.keys(data62).length < 1){
const err86 = {instancePath:instancePath+"/text/emoji",schemaPath:"#/else/properties/text/properties/emoji/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.text.properties.emoji,data:data62};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key12 in data62){
if(!(((((key12 === "lessThan") || (key12 === "atMost")) || (key12 === "equals")) || (key12 === "atLeast")) || (key12 === "moreThan"))){
const err87 = {instancePath:instancePath+"/text/emoji",schemaPath:"#/else/properties/text/properties/emoji/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.text.properties.emoji,data:data62};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data62.lessThan !== undefined){
if(!(validate103(data62.lessThan, {instancePath:instancePath+"/text/emoji/lessThan",parentData:data62,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data62.atMost !== undefined){
if(!(validate103(data62.atMost, {instancePath:instancePath+"/text/emoji/atMost",parentData:data62,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data62.equals !== undefined){
if(!(validate103(data62.equals, {instancePath:instancePath+"/text/emoji/equals",parentData:data62,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data62.atLeast !== undefined){
if(!(validate103(data62.atLeast, {instancePath:instancePath+"/text/emoji/atLeast",parentData:data62,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data62.moreThan !== undefined){
if(!(validate103(data62.moreThan, {instancePath:instancePath+"/text/emoji/moreThan",parentData:data62,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err88 = {instancePath:instancePath+"/text/emoji",schemaPath:"#/else/properties/text/properties/emoji/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.text.properties.emoji.type,parentSchema:schema32.else.properties.text.properties.emoji,data:data62};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data47.repeated !== undefined){
let data68 = data47.repeated;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(Object.keys(data68).length < 1){
const err89 = {instancePath:instancePath+"/text/repeated",schemaPath:"#/else/properties/text/properties/repeated/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.text.properties.repeated,data:data68};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key13 in data68){
if(!(((((key13 === "lessThan") || (key13 === "atMost")) || (key13 === "equals")) || (key13 === "atLeast")) || (key13 === "moreThan"))){
const err90 = {instancePath:instancePath+"/text/repeated",schemaPath:"#/else/properties/text/properties/repeated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.text.properties.repeated,data:data68};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data68.lessThan !== undefined){
if(!(validate103(data68.lessThan, {instancePath:instancePath+"/text/repeated/lessThan",parentData:data68,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data68.atMost !== undefined){
if(!(validate103(data68.atMost, {instancePath:instancePath+"/text/repeated/atMost",parentData:data68,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data68.equals !== undefined){
if(!(validate103(data68.equals, {instancePath:instancePath+"/text/repeated/equals",parentData:data68,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data68.atLeast !== undefined){
if(!(validate103(data68.atLeast, {instancePath:instancePath+"/text/repeated/atLeast",parentData:data68,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data68.moreThan !== undefined){
if(!(validate103(data68.moreThan, {instancePath:instancePath+"/text/repeated/moreThan",parentData:data68,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err91 = {instancePath:instancePath+"/text/repeated",schemaPath:"#/else/properties/text/properties/repeated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.text.properties.repeated.type,parentSchema:schema32.else.properties.text.properties.repeated,data:data68};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data47.zalgo !== undefined){
let data74 = data47.zalgo;
if(true !== data74){
const err92 = {instancePath:instancePath+"/text/zalgo",schemaPath:"#/else/properties/text/properties/zalgo/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema32.else.properties.text.properties.zalgo,data:data74};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/text",schemaPath:"#/else/properties/text/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.text.type,parentSchema:schema32.else.properties.text,data:data47};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.links !== undefined){
let data75 = data.links;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(Object.keys(data75).length < 1){
const err94 = {instancePath:instancePath+"/links",schemaPath:"#/else/properties/links/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.links,data:data75};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key14 in data75){
if(!(((((key14 === "in") || (key14 === "notIn")) || (key14 === "count")) || (key14 === "shortened")) || (key14 === "masked"))){
const err95 = {instancePath:instancePath+"/links",schemaPath:"#/else/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.links,data:data75};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data75.in !== undefined){
if(!(validate98(data75.in, {instancePath:instancePath+"/links/in",parentData:data75,parentDataProperty:"in",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate98.errors);
errors = vErrors.length;
}
}
if(data75.notIn !== undefined){
if(!(validate100(data75.notIn, {instancePath:instancePath+"/links/notIn",parentData:data75,parentDataProperty:"notIn",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate100.errors);
errors = vErrors.length;
}
}
if(data75.count !== undefined){
if(!(validate102(data75.count, {instancePath:instancePath+"/links/count",parentData:data75,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate102.errors);
errors = vErrors.length;
}
}
if(data75.shortened !== undefined){
if(!(validate110(data75.shortened, {instancePath:instancePath+"/links/shortened",parentData:data75,parentDataProperty:"shortened",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate110.errors);
errors = vErrors.length;
}
}
if(data75.masked !== undefined){
if(!(validate112(data75.masked, {instancePath:instancePath+"/links/masked",parentData:data75,parentDataProperty:"masked",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err96 = {instancePath:instancePath+"/links",schemaPath:"#/else/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.links.type,parentSchema:schema32.else.properties.links,data:data75};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.invites !== undefined){
let data81 = data.invites;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(Object.keys(data81).length < 1){
const err97 = {instancePath:instancePath+"/invites",schemaPath:"#/else/properties/invites/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.invites,data:data81};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
for(const key15 in data81){
if(!(((key15 === "foreign") || (key15 === "in")) || (key15 === "count"))){
const err98 = {instancePath:instancePath+"/invites",schemaPath:"#/else/properties/invites/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.invites,data:data81};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data81.foreign !== undefined){
if(!(validate133(data81.foreign, {instancePath:instancePath+"/invites/foreign",parentData:data81,parentDataProperty:"foreign",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate133.errors);
errors = vErrors.length;
}
}
if(data81.in !== undefined){
if(!(validate135(data81.in, {instancePath:instancePath+"/invites/in",parentData:data81,parentDataProperty:"in",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate135.errors);
errors = vErrors.length;
}
}
if(data81.count !== undefined){
if(!(validate137(data81.count, {instancePath:instancePath+"/invites/count",parentData:data81,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate137.errors);
errors = vErrors.length;
}
}
}
else {
const err99 = {instancePath:instancePath+"/invites",schemaPath:"#/else/properties/invites/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.invites.type,parentSchema:schema32.else.properties.invites,data:data81};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.mentions !== undefined){
let data85 = data.mentions;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(Object.keys(data85).length < 1){
const err100 = {instancePath:instancePath+"/mentions",schemaPath:"#/else/properties/mentions/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.mentions,data:data85};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key16 in data85){
if(!(((key16 === "users") || (key16 === "roles")) || (key16 === "everyone"))){
const err101 = {instancePath:instancePath+"/mentions",schemaPath:"#/else/properties/mentions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.mentions,data:data85};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data85.users !== undefined){
let data86 = data85.users;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(Object.keys(data86).length < 1){
const err102 = {instancePath:instancePath+"/mentions/users",schemaPath:"#/else/properties/mentions/properties/users/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.mentions.properties.users,data:data86};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
for(const key17 in data86){
if(!(((((key17 === "lessThan") || (key17 === "atMost")) || (key17 === "equals")) || (key17 === "atLeast")) || (key17 === "moreThan"))){
const err103 = {instancePath:instancePath+"/mentions/users",schemaPath:"#/else/properties/mentions/properties/users/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.mentions.properties.users,data:data86};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data86.lessThan !== undefined){
if(!(validate103(data86.lessThan, {instancePath:instancePath+"/mentions/users/lessThan",parentData:data86,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data86.atMost !== undefined){
if(!(validate103(data86.atMost, {instancePath:instancePath+"/mentions/users/atMost",parentData:data86,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data86.equals !== undefined){
if(!(validate103(data86.equals, {instancePath:instancePath+"/mentions/users/equals",parentData:data86,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data86.atLeast !== undefined){
if(!(validate103(data86.atLeast, {instancePath:instancePath+"/mentions/users/atLeast",parentData:data86,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data86.moreThan !== undefined){
if(!(validate103(data86.moreThan, {instancePath:instancePath+"/mentions/users/moreThan",parentData:data86,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err104 = {instancePath:instancePath+"/mentions/users",schemaPath:"#/else/properties/mentions/properties/users/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.mentions.properties.users.type,parentSchema:schema32.else.properties.mentions.properties.users,data:data86};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data85.roles !== undefined){
let data92 = data85.roles;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(Object.keys(data92).length < 1){
const err105 = {instancePath:instancePath+"/mentions/roles",schemaPath:"#/else/properties/mentions/properties/roles/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.mentions.properties.roles,data:data92};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
for(const key18 in data92){
if(!(((((key18 === "lessThan") || (key18 === "atMost")) || (key18 === "equals")) || (key18 === "atLeast")) || (key18 === "moreThan"))){
const err106 = {instancePath:instancePath+"/mentions/roles",schemaPath:"#/else/properties/mentions/properties/roles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.mentions.properties.roles,data:data92};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data92.lessThan !== undefined){
if(!(validate103(data92.lessThan, {instancePath:instancePath+"/mentions/roles/lessThan",parentData:data92,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data92.atMost !== undefined){
if(!(validate103(data92.atMost, {instancePath:instancePath+"/mentions/roles/atMost",parentData:data92,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data92.equals !== undefined){
if(!(validate103(data92.equals, {instancePath:instancePath+"/mentions/roles/equals",parentData:data92,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data92.atLeast !== undefined){
if(!(validate103(data92.atLeast, {instancePath:instancePath+"/mentions/roles/atLeast",parentData:data92,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data92.moreThan !== undefined){
if(!(validate103(data92.moreThan, {instancePath:instancePath+"/mentions/roles/moreThan",parentData:data92,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err107 = {instancePath:instancePath+"/mentions/roles",schemaPath:"#/else/properties/mentions/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.mentions.properties.roles.type,parentSchema:schema32.else.properties.mentions.properties.roles,data:data92};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data85.everyone !== undefined){
let data98 = data85.everyone;
if(true !== data98){
const err108 = {instancePath:instancePath+"/mentions/everyone",schemaPath:"#/else/properties/mentions/properties/everyone/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema32.else.properties.mentions.properties.everyone,data:data98};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/mentions",schemaPath:"#/else/properties/mentions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.mentions.type,parentSchema:schema32.else.properties.mentions,data:data85};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.author !== undefined){
let data99 = data.author;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(Object.keys(data99).length < 1){
const err110 = {instancePath:instancePath+"/author",schemaPath:"#/else/properties/author/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.author,data:data99};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key19 in data99){
if(!(func1.call(schema32.else.properties.author.properties, key19))){
const err111 = {instancePath:instancePath+"/author",schemaPath:"#/else/properties/author/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.author,data:data99};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data99.tenure !== undefined){
if(!(validate195(data99.tenure, {instancePath:instancePath+"/author/tenure",parentData:data99,parentDataProperty:"tenure",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate195.errors);
errors = vErrors.length;
}
}
if(data99.accountAge !== undefined){
if(!(validate203(data99.accountAge, {instancePath:instancePath+"/author/accountAge",parentData:data99,parentDataProperty:"accountAge",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate203.errors);
errors = vErrors.length;
}
}
if(data99.hasRole !== undefined){
if(!(validate210(data99.hasRole, {instancePath:instancePath+"/author/hasRole",parentData:data99,parentDataProperty:"hasRole",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate210.errors);
errors = vErrors.length;
}
}
if(data99.points !== undefined){
if(!(validate212(data99.points, {instancePath:instancePath+"/author/points",parentData:data99,parentDataProperty:"points",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate212.errors);
errors = vErrors.length;
}
}
if(data99.reputation !== undefined){
if(!(validate219(data99.reputation, {instancePath:instancePath+"/author/reputation",parentData:data99,parentDataProperty:"reputation",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate219.errors);
errors = vErrors.length;
}
}
if(data99.warnings !== undefined){
if(!(validate227(data99.warnings, {instancePath:instancePath+"/author/warnings",parentData:data99,parentDataProperty:"warnings",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate227.errors);
errors = vErrors.length;
}
}
if(data99.messages !== undefined){
if(!(validate234(data99.messages, {instancePath:instancePath+"/author/messages",parentData:data99,parentDataProperty:"messages",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate234.errors);
errors = vErrors.length;
}
}
if(data99.sanctioned !== undefined){
if(!(validate241(data99.sanctioned, {instancePath:instancePath+"/author/sanctioned",parentData:data99,parentDataProperty:"sanctioned",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate241.errors);
errors = vErrors.length;
}
}
if(data99.watchlisted !== undefined){
if(!(validate243(data99.watchlisted, {instancePath:instancePath+"/author/watchlisted",parentData:data99,parentDataProperty:"watchlisted",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate243.errors);
errors = vErrors.length;
}
}
}
else {
const err112 = {instancePath:instancePath+"/author",schemaPath:"#/else/properties/author/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.author.type,parentSchema:schema32.else.properties.author,data:data99};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.member !== undefined){
let data109 = data.member;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(Object.keys(data109).length < 1){
const err113 = {instancePath:instancePath+"/member",schemaPath:"#/else/properties/member/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.member,data:data109};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
for(const key20 in data109){
if(!(func1.call(schema32.else.properties.member.properties, key20))){
const err114 = {instancePath:instancePath+"/member",schemaPath:"#/else/properties/member/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.member,data:data109};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data109.tenure !== undefined){
if(!(validate195(data109.tenure, {instancePath:instancePath+"/member/tenure",parentData:data109,parentDataProperty:"tenure",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate195.errors);
errors = vErrors.length;
}
}
if(data109.accountAge !== undefined){
if(!(validate203(data109.accountAge, {instancePath:instancePath+"/member/accountAge",parentData:data109,parentDataProperty:"accountAge",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate203.errors);
errors = vErrors.length;
}
}
if(data109.hasRole !== undefined){
if(!(validate210(data109.hasRole, {instancePath:instancePath+"/member/hasRole",parentData:data109,parentDataProperty:"hasRole",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate210.errors);
errors = vErrors.length;
}
}
if(data109.points !== undefined){
if(!(validate212(data109.points, {instancePath:instancePath+"/member/points",parentData:data109,parentDataProperty:"points",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate212.errors);
errors = vErrors.length;
}
}
if(data109.reputation !== undefined){
if(!(validate219(data109.reputation, {instancePath:instancePath+"/member/reputation",parentData:data109,parentDataProperty:"reputation",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate219.errors);
errors = vErrors.length;
}
}
if(data109.warnings !== undefined){
if(!(validate227(data109.warnings, {instancePath:instancePath+"/member/warnings",parentData:data109,parentDataProperty:"warnings",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate227.errors);
errors = vErrors.length;
}
}
if(data109.messages !== undefined){
if(!(validate234(data109.messages, {instancePath:instancePath+"/member/messages",parentData:data109,parentDataProperty:"messages",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate234.errors);
errors = vErrors.length;
}
}
if(data109.sanctioned !== undefined){
if(!(validate241(data109.sanctioned, {instancePath:instancePath+"/member/sanctioned",parentData:data109,parentDataProperty:"sanctioned",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate241.errors);
errors = vErrors.length;
}
}
if(data109.watchlisted !== undefined){
if(!(validate243(data109.watchlisted, {instancePath:instancePath+"/member/watchlisted",parentData:data109,parentDataProperty:"watchlisted",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate243.errors);
errors = vErrors.length;
}
}
}
else {
const err115 = {instancePath:instancePath+"/member",schemaPath:"#/else/properties/member/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.member.type,parentSchema:schema32.else.properties.member,data:data109};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.content !== undefined){
let data119 = data.content;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.type === undefined){
const err116 = {instancePath:instancePath+"/content",schemaPath:"#/else/properties/content/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.else.properties.content.required,parentSchema:schema32.else.properties.content,data:data119};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key21 in data119){
if(!(key21 === "type")){
const err117 = {instancePath:instancePath+"/content",schemaPath:"#/else/properties/content/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.content,data:data119};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data119.type !== undefined){
let data120 = data119.type;
if(Array.isArray(data120)){
if(data120.length < 1){
const err118 = {instancePath:instancePath+"/content/type",schemaPath:"#/else/properties/content/properties/type/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.else.properties.content.properties.type,data:data120};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
const len2 = data120.length;
for(let i2=0; i2<len2; i2++){
let data121 = data120[i2];
if(!((((data121 === "thread") || (data121 === "post")) || (data121 === "comment")) || (data121 === "message"))){
const err119 = {instancePath:instancePath+"/content/type/" + i2,schemaPath:"#/else/properties/content/properties/type/items/enum",keyword:"enum",params:{allowedValues: schema32.else.properties.content.properties.type.items.enum},message:"must be equal to one of the allowed values",schema:schema32.else.properties.content.properties.type.items.enum,parentSchema:schema32.else.properties.content.properties.type.items,data:data121};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
let i3 = data120.length;
let j0;
if(i3 > 1){
outer0:
for(;i3--;){
for(j0 = i3; j0--;){
if(func0(data120[i3], data120[j0])){
const err120 = {instancePath:instancePath+"/content/type",schemaPath:"#/else/properties/content/properties/type/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i3+" are identical)",schema:true,parentSchema:schema32.else.properties.content.properties.type,data:data120};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err121 = {instancePath:instancePath+"/content/type",schemaPath:"#/else/properties/content/properties/type/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.else.properties.content.properties.type.type,parentSchema:schema32.else.properties.content.properties.type,data:data120};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/content",schemaPath:"#/else/properties/content/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.content.type,parentSchema:schema32.else.properties.content,data:data119};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.attachments !== undefined){
let data122 = data.attachments;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
if(Object.keys(data122).length < 1){
const err123 = {instancePath:instancePath+"/attachments",schemaPath:"#/else/properties/attachments/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.attachments,data:data122};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key22 in data122){
if(!(((key22 === "count") || (key22 === "types")) || (key22 === "size"))){
const err124 = {instancePath:instancePath+"/attachments",schemaPath:"#/else/properties/attachments/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.attachments,data:data122};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data122.count !== undefined){
if(!(validate114(data122.count, {instancePath:instancePath+"/attachments/count",parentData:data122,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate114.errors);
errors = vErrors.length;
}
}
if(data122.types !== undefined){
if(!(validate121(data122.types, {instancePath:instancePath+"/attachments/types",parentData:data122,parentDataProperty:"types",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate121.errors);
errors = vErrors.length;
}
}
if(data122.size !== undefined){
if(!(validate125(data122.size, {instancePath:instancePath+"/attachments/size",parentData:data122,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate125.errors);
errors = vErrors.length;
}
}
}
else {
const err125 = {instancePath:instancePath+"/attachments",schemaPath:"#/else/properties/attachments/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.attachments.type,parentSchema:schema32.else.properties.attachments,data:data122};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.image !== undefined){
let data126 = data.image;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
if(Object.keys(data126).length < 1){
const err126 = {instancePath:instancePath+"/image",schemaPath:"#/else/properties/image/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.image,data:data126};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key23 in data126){
if(!(((key23 === "textContains") || (key23 === "looksLike")) || (key23 === "qr"))){
const err127 = {instancePath:instancePath+"/image",schemaPath:"#/else/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.image,data:data126};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data126.textContains !== undefined){
if(!(validate144(data126.textContains, {instancePath:instancePath+"/image/textContains",parentData:data126,parentDataProperty:"textContains",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate144.errors);
errors = vErrors.length;
}
}
if(data126.looksLike !== undefined){
if(!(validate146(data126.looksLike, {instancePath:instancePath+"/image/looksLike",parentData:data126,parentDataProperty:"looksLike",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate146.errors);
errors = vErrors.length;
}
}
if(data126.qr !== undefined){
if(!(validate148(data126.qr, {instancePath:instancePath+"/image/qr",parentData:data126,parentDataProperty:"qr",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate148.errors);
errors = vErrors.length;
}
}
}
else {
const err128 = {instancePath:instancePath+"/image",schemaPath:"#/else/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.image.type,parentSchema:schema32.else.properties.image,data:data126};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.rate !== undefined){
let data130 = data.rate;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.of === undefined){
const err129 = {instancePath:instancePath+"/rate",schemaPath:"#/else/properties/rate/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'",schema:schema32.else.properties.rate.required,parentSchema:schema32.else.properties.rate,data:data130};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data130.atLeast === undefined){
const err130 = {instancePath:instancePath+"/rate",schemaPath:"#/else/properties/rate/required",keyword:"required",params:{missingProperty: "atLeast"},message:"must have required property '"+"atLeast"+"'",schema:schema32.else.properties.rate.required,parentSchema:schema32.else.properties.rate,data:data130};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data130.within === undefined){
const err131 = {instancePath:instancePath+"/rate",schemaPath:"#/else/properties/rate/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'",schema:schema32.else.properties.rate.required,parentSchema:schema32.else.properties.rate,data:data130};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
for(const key24 in data130){
if(!(((((key24 === "of") || (key24 === "by")) || (key24 === "atLeast")) || (key24 === "within")) || (key24 === "distinctChannels"))){
const err132 = {instancePath:instancePath+"/rate",schemaPath:"#/else/properties/rate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.rate,data:data130};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data130.of !== undefined){
if(!(validate89(data130.of, {instancePath:instancePath+"/rate/of",parentData:data130,parentDataProperty:"of",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate89.errors);
errors = vErrors.length;
}
}
if(data130.by !== undefined){
if(!(validate91(data130.by, {instancePath:instancePath+"/rate/by",parentData:data130,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate91.errors);
errors = vErrors.length;
}
}
if(data130.atLeast !== undefined){
if(!(validate262(data130.atLeast, {instancePath:instancePath+"/rate/atLeast",parentData:data130,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate262.errors);
errors = vErrors.length;
}
}
if(data130.within !== undefined){
if(!(validate93(data130.within, {instancePath:instancePath+"/rate/within",parentData:data130,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate93.errors);
errors = vErrors.length;
}
}
if(data130.distinctChannels !== undefined){
if(!(validate265(data130.distinctChannels, {instancePath:instancePath+"/rate/distinctChannels",parentData:data130,parentDataProperty:"distinctChannels",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate265.errors);
errors = vErrors.length;
}
}
}
else {
const err133 = {instancePath:instancePath+"/rate",schemaPath:"#/else/properties/rate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.rate.type,parentSchema:schema32.else.properties.rate,data:data130};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.duplicate !== undefined){
let data136 = data.duplicate;
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
if(data136.atLeast === undefined){
const err134 = {instancePath:instancePath+"/duplicate",schemaPath:"#/else/properties/duplicate/required",keyword:"required",params:{missingProperty: "atLeast"},message:"must have required property '"+"atLeast"+"'",schema:schema32.else.properties.duplicate.required,parentSchema:schema32.else.properties.duplicate,data:data136};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data136.within === undefined){
const err135 = {instancePath:instancePath+"/duplicate",schemaPath:"#/else/properties/duplicate/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'",schema:schema32.else.properties.duplicate.required,parentSchema:schema32.else.properties.duplicate,data:data136};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key25 in data136){
if(!((((key25 === "by") || (key25 === "atLeast")) || (key25 === "within")) || (key25 === "distinctChannels"))){
const err136 = {instancePath:instancePath+"/duplicate",schemaPath:"#/else/properties/duplicate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.duplicate,data:data136};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data136.by !== undefined){
if(!(validate91(data136.by, {instancePath:instancePath+"/duplicate/by",parentData:data136,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate91.errors);
errors = vErrors.length;
}
}
if(data136.atLeast !== undefined){
if(!(validate262(data136.atLeast, {instancePath:instancePath+"/duplicate/atLeast",parentData:data136,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate262.errors);
errors = vErrors.length;
}
}
if(data136.within !== undefined){
if(!(validate93(data136.within, {instancePath:instancePath+"/duplicate/within",parentData:data136,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate93.errors);
errors = vErrors.length;
}
}
if(data136.distinctChannels !== undefined){
if(!(validate265(data136.distinctChannels, {instancePath:instancePath+"/duplicate/distinctChannels",parentData:data136,parentDataProperty:"distinctChannels",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate265.errors);
errors = vErrors.length;
}
}
}
else {
const err137 = {instancePath:instancePath+"/duplicate",schemaPath:"#/else/properties/duplicate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.duplicate.type,parentSchema:schema32.else.properties.duplicate,data:data136};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.joins !== undefined){
let data141 = data.joins;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
if(data141.atLeast === undefined){
const err138 = {instancePath:instancePath+"/joins",schemaPath:"#/else/properties/joins/required",keyword:"required",params:{missingProperty: "atLeast"},message:"must have required property '"+"atLeast"+"'",schema:schema32.else.properties.joins.required,parentSchema:schema32.else.properties.joins,data:data141};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data141.within === undefined){
const err139 = {instancePath:instancePath+"/joins",schemaPath:"#/else/properties/joins/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'",schema:schema32.else.properties.joins.required,parentSchema:schema32.else.properties.joins,data:data141};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
for(const key26 in data141){
if(!((key26 === "atLeast") || (key26 === "within"))){
const err140 = {instancePath:instancePath+"/joins",schemaPath:"#/else/properties/joins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.joins,data:data141};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data141.atLeast !== undefined){
if(!(validate262(data141.atLeast, {instancePath:instancePath+"/joins/atLeast",parentData:data141,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate262.errors);
errors = vErrors.length;
}
}
if(data141.within !== undefined){
if(!(validate93(data141.within, {instancePath:instancePath+"/joins/within",parentData:data141,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate93.errors);
errors = vErrors.length;
}
}
}
else {
const err141 = {instancePath:instancePath+"/joins",schemaPath:"#/else/properties/joins/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.joins.type,parentSchema:schema32.else.properties.joins,data:data141};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.channel !== undefined){
let data144 = data.channel;
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(Object.keys(data144).length < 1){
const err142 = {instancePath:instancePath+"/channel",schemaPath:"#/else/properties/channel/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.channel,data:data144};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key27 in data144){
if(!(((key27 === "is") || (key27 === "in")) || (key27 === "nsfw"))){
const err143 = {instancePath:instancePath+"/channel",schemaPath:"#/else/properties/channel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.channel,data:data144};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data144.is !== undefined){
let data145 = data144.is;
if(typeof data145 === "string"){
if(func2(data145) > 100){
const err144 = {instancePath:instancePath+"/channel/is",schemaPath:"#/else/properties/channel/properties/is/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.else.properties.channel.properties.is,data:data145};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(func2(data145) < 1){
const err145 = {instancePath:instancePath+"/channel/is",schemaPath:"#/else/properties/channel/properties/is/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.else.properties.channel.properties.is,data:data145};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/channel/is",schemaPath:"#/else/properties/channel/properties/is/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.else.properties.channel.properties.is.type,parentSchema:schema32.else.properties.channel.properties.is,data:data145};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data144.in !== undefined){
let data146 = data144.in;
if(Array.isArray(data146)){
if(data146.length < 1){
const err147 = {instancePath:instancePath+"/channel/in",schemaPath:"#/else/properties/channel/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.else.properties.channel.properties.in,data:data146};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
const len3 = data146.length;
for(let i4=0; i4<len3; i4++){
if(!(validate55(data146[i4], {instancePath:instancePath+"/channel/in/" + i4,parentData:data146,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate55.errors);
errors = vErrors.length;
}
}
let i5 = data146.length;
let j1;
if(i5 > 1){
outer1:
for(;i5--;){
for(j1 = i5; j1--;){
if(func0(data146[i5], data146[j1])){
const err148 = {instancePath:instancePath+"/channel/in",schemaPath:"#/else/properties/channel/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema32.else.properties.channel.properties.in,data:data146};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err149 = {instancePath:instancePath+"/channel/in",schemaPath:"#/else/properties/channel/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.else.properties.channel.properties.in.type,parentSchema:schema32.else.properties.channel.properties.in,data:data146};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data144.nsfw !== undefined){
let data148 = data144.nsfw;
if(typeof data148 !== "boolean"){
const err150 = {instancePath:instancePath+"/channel/nsfw",schemaPath:"#/else/properties/channel/properties/nsfw/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema32.else.properties.channel.properties.nsfw.type,parentSchema:schema32.else.properties.channel.properties.nsfw,data:data148};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/channel",schemaPath:"#/else/properties/channel/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.channel.type,parentSchema:schema32.else.properties.channel,data:data144};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data.event !== undefined){
let data149 = data.event;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
if(Object.keys(data149).length < 1){
const err152 = {instancePath:instancePath+"/event",schemaPath:"#/else/properties/event/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.event,data:data149};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
for(const key28 in data149){
if(!((key28 === "kind") || (key28 === "surface"))){
const err153 = {instancePath:instancePath+"/event",schemaPath:"#/else/properties/event/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.event,data:data149};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data149.kind !== undefined){
let data150 = data149.kind;
if(Array.isArray(data150)){
if(data150.length < 1){
const err154 = {instancePath:instancePath+"/event/kind",schemaPath:"#/else/properties/event/properties/kind/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.else.properties.event.properties.kind,data:data150};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
const len4 = data150.length;
for(let i6=0; i6<len4; i6++){
if(!(validate86(data150[i6], {instancePath:instancePath+"/event/kind/" + i6,parentData:data150,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate86.errors);
errors = vErrors.length;
}
}
let i7 = data150.length;
let j2;
if(i7 > 1){
outer2:
for(;i7--;){
for(j2 = i7; j2--;){
if(func0(data150[i7], data150[j2])){
const err155 = {instancePath:instancePath+"/event/kind",schemaPath:"#/else/properties/event/properties/kind/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema32.else.properties.event.properties.kind,data:data150};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
break outer2;
}
}
}
}
}
else {
const err156 = {instancePath:instancePath+"/event/kind",schemaPath:"#/else/properties/event/properties/kind/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.else.properties.event.properties.kind.type,parentSchema:schema32.else.properties.event.properties.kind,data:data150};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data149.surface !== undefined){
let data152 = data149.surface;
if(!((data152 === "discord") || (data152 === "forum"))){
const err157 = {instancePath:instancePath+"/event/surface",schemaPath:"#/else/properties/event/properties/surface/enum",keyword:"enum",params:{allowedValues: schema32.else.properties.event.properties.surface.enum},message:"must be equal to one of the allowed values",schema:schema32.else.properties.event.properties.surface.enum,parentSchema:schema32.else.properties.event.properties.surface,data:data152};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/event",schemaPath:"#/else/properties/event/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.event.type,parentSchema:schema32.else.properties.event,data:data149};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data.report !== undefined){
let data153 = data.report;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
if(Object.keys(data153).length < 1){
const err159 = {instancePath:instancePath+"/report",schemaPath:"#/else/properties/report/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.report,data:data153};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
for(const key29 in data153){
if(!((key29 === "reporters") || (key29 === "reason"))){
const err160 = {instancePath:instancePath+"/report",schemaPath:"#/else/properties/report/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.report,data:data153};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data153.reporters !== undefined){
let data154 = data153.reporters;
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
if(Object.keys(data154).length < 1){
const err161 = {instancePath:instancePath+"/report/reporters",schemaPath:"#/else/properties/report/properties/reporters/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.report.properties.reporters,data:data154};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
for(const key30 in data154){
if(!(((((key30 === "lessThan") || (key30 === "atMost")) || (key30 === "equals")) || (key30 === "atLeast")) || (key30 === "moreThan"))){
const err162 = {instancePath:instancePath+"/report/reporters",schemaPath:"#/else/properties/report/properties/reporters/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.report.properties.reporters,data:data154};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data154.lessThan !== undefined){
if(!(validate103(data154.lessThan, {instancePath:instancePath+"/report/reporters/lessThan",parentData:data154,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data154.atMost !== undefined){
if(!(validate103(data154.atMost, {instancePath:instancePath+"/report/reporters/atMost",parentData:data154,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data154.equals !== undefined){
if(!(validate103(data154.equals, {instancePath:instancePath+"/report/reporters/equals",parentData:data154,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data154.atLeast !== undefined){
if(!(validate103(data154.atLeast, {instancePath:instancePath+"/report/reporters/atLeast",parentData:data154,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data154.moreThan !== undefined){
if(!(validate103(data154.moreThan, {instancePath:instancePath+"/report/reporters/moreThan",parentData:data154,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err163 = {instancePath:instancePath+"/report/reporters",schemaPath:"#/else/properties/report/properties/reporters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.report.properties.reporters.type,parentSchema:schema32.else.properties.report.properties.reporters,data:data154};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data153.reason !== undefined){
let data160 = data153.reason;
if(typeof data160 === "string"){
if(!pattern7.test(data160)){
const err164 = {instancePath:instancePath+"/report/reason",schemaPath:"#/else/properties/report/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema32.else.properties.report.properties.reason,data:data160};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
else {
const err165 = {instancePath:instancePath+"/report/reason",schemaPath:"#/else/properties/report/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.else.properties.report.properties.reason.type,parentSchema:schema32.else.properties.report.properties.reason,data:data160};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/report",schemaPath:"#/else/properties/report/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.report.type,parentSchema:schema32.else.properties.report,data:data153};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data.reaction !== undefined){
let data161 = data.reaction;
if(data161 && typeof data161 == "object" && !Array.isArray(data161)){
if(Object.keys(data161).length < 1){
const err167 = {instancePath:instancePath+"/reaction",schemaPath:"#/else/properties/reaction/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.reaction,data:data161};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
for(const key31 in data161){
if(!(((key31 === "emoji") || (key31 === "count")) || (key31 === "on"))){
const err168 = {instancePath:instancePath+"/reaction",schemaPath:"#/else/properties/reaction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.reaction,data:data161};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data161.emoji !== undefined){
let data162 = data161.emoji;
if(typeof data162 === "string"){
if(func2(data162) > 2000){
const err169 = {instancePath:instancePath+"/reaction/emoji",schemaPath:"#/else/properties/reaction/properties/emoji/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema32.else.properties.reaction.properties.emoji,data:data162};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(func2(data162) < 1){
const err170 = {instancePath:instancePath+"/reaction/emoji",schemaPath:"#/else/properties/reaction/properties/emoji/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.else.properties.reaction.properties.emoji,data:data162};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/reaction/emoji",schemaPath:"#/else/properties/reaction/properties/emoji/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.else.properties.reaction.properties.emoji.type,parentSchema:schema32.else.properties.reaction.properties.emoji,data:data162};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data161.count !== undefined){
let data163 = data161.count;
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
if(Object.keys(data163).length < 1){
const err172 = {instancePath:instancePath+"/reaction/count",schemaPath:"#/else/properties/reaction/properties/count/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.else.properties.reaction.properties.count,data:data163};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
for(const key32 in data163){
if(!(((((key32 === "lessThan") || (key32 === "atMost")) || (key32 === "equals")) || (key32 === "atLeast")) || (key32 === "moreThan"))){
const err173 = {instancePath:instancePath+"/reaction/count",schemaPath:"#/else/properties/reaction/properties/count/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema32.else.properties.reaction.properties.count,data:data163};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data163.lessThan !== undefined){
if(!(validate103(data163.lessThan, {instancePath:instancePath+"/reaction/count/lessThan",parentData:data163,parentDataProperty:"lessThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data163.atMost !== undefined){
if(!(validate103(data163.atMost, {instancePath:instancePath+"/reaction/count/atMost",parentData:data163,parentDataProperty:"atMost",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data163.equals !== undefined){
if(!(validate103(data163.equals, {instancePath:instancePath+"/reaction/count/equals",parentData:data163,parentDataProperty:"equals",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data163.atLeast !== undefined){
if(!(validate103(data163.atLeast, {instancePath:instancePath+"/reaction/count/atLeast",parentData:data163,parentDataProperty:"atLeast",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data163.moreThan !== undefined){
if(!(validate103(data163.moreThan, {instancePath:instancePath+"/reaction/count/moreThan",parentData:data163,parentDataProperty:"moreThan",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err174 = {instancePath:instancePath+"/reaction/count",schemaPath:"#/else/properties/reaction/properties/count/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.reaction.properties.count.type,parentSchema:schema32.else.properties.reaction.properties.count,data:data163};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data161.on !== undefined){
let data169 = data161.on;
if(typeof data169 === "string"){
if(func2(data169) > 100){
const err175 = {instancePath:instancePath+"/reaction/on",schemaPath:"#/else/properties/reaction/properties/on/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema32.else.properties.reaction.properties.on,data:data169};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(func2(data169) < 1){
const err176 = {instancePath:instancePath+"/reaction/on",schemaPath:"#/else/properties/reaction/properties/on/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.else.properties.reaction.properties.on,data:data169};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/reaction/on",schemaPath:"#/else/properties/reaction/properties/on/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.else.properties.reaction.properties.on.type,parentSchema:schema32.else.properties.reaction.properties.on,data:data169};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/reaction",schemaPath:"#/else/properties/reaction/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.properties.reaction.type,parentSchema:schema32.else.properties.reaction,data:data161};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath,schemaPath:"#/else/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.else.type,parentSchema:schema32.else,data};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
var _valid0 = _errs103 === errors;
valid0 = _valid0;
if(valid0){
if(props9 !== true){
props9 = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err180 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema32.if,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
validate88.errors = vErrors;
evaluated0.props = props9;
return errors === 0;
}
validate88.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema69 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes"};

function validate287(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate287.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func2(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate287.errors = vErrors;
return errors === 0;
}
validate287.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema70 = {"type":"integer","minimum":-1000,"maximum":1000,"x-expects":"a whole number from -1000 to 1000"};

function validate291(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate291.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < -1000 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000},message:"must be >= -1000",schema:-1000,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate291.errors = vErrors;
return errors === 0;
}
validate291.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema71 = {"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more"};

function validate301(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate301.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate301.errors = vErrors;
return errors === 0;
}
validate301.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema72 = {"type":"string","minLength":1,"maxLength":200,"x-expects":"text in quotes"};

function validate312(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate312.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func2(data) > 200){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate312.errors = vErrors;
return errors === 0;
}
validate312.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema73 = {"type":"array","items":{"$ref":"#/$defs/shared12"},"uniqueItems":true};

function validate330(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate330.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate287(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data[i1], data[j0])){
const err0 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate330.errors = vErrors;
return errors === 0;
}
validate330.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.fuero !== undefined){
let data0 = data.fuero;
if(1 !== data0){
const err1 = {instancePath:instancePath+"/fuero",schemaPath:"#/properties/fuero/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema19.properties.fuero,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.community !== undefined){
let data1 = data.community;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err2 = {instancePath:instancePath+"/community",schemaPath:"#/properties/community/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema19.properties.community.required,parentSchema:schema19.properties.community,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.name === undefined){
const err3 = {instancePath:instancePath+"/community",schemaPath:"#/properties/community/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema19.properties.community.required,parentSchema:schema19.properties.community,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!(((((key1 === "id") || (key1 === "name")) || (key1 === "locale")) || (key1 === "timezone")) || (key1 === "surfaces"))){
const err4 = {instancePath:instancePath+"/community",schemaPath:"#/properties/community/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.community,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(!pattern3.test(data2)){
const err5 = {instancePath:instancePath+"/community/id",schemaPath:"#/properties/community/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema19.properties.community.properties.id,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/community/id",schemaPath:"#/properties/community/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.community.properties.id.type,parentSchema:schema19.properties.community.properties.id,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.name !== undefined){
if(!(validate53(data1.name, {instancePath:instancePath+"/community/name",parentData:data1,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data1.locale !== undefined){
let data4 = data1.locale;
if(!((data4 === "es") || (data4 === "en"))){
const err7 = {instancePath:instancePath+"/community/locale",schemaPath:"#/properties/community/properties/locale/enum",keyword:"enum",params:{allowedValues: schema19.properties.community.properties.locale.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.community.properties.locale.enum,parentSchema:schema19.properties.community.properties.locale,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.timezone !== undefined){
let data5 = data1.timezone;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err8 = {instancePath:instancePath+"/community/timezone",schemaPath:"#/properties/community/properties/timezone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"},message:"must match pattern \""+"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"+"\"",schema:"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$",parentSchema:schema19.properties.community.properties.timezone,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/community/timezone",schemaPath:"#/properties/community/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.community.properties.timezone.type,parentSchema:schema19.properties.community.properties.timezone,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.surfaces !== undefined){
let data6 = data1.surfaces;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((key2 === "discord") || (key2 === "forum"))){
const err10 = {instancePath:instancePath+"/community/surfaces",schemaPath:"#/properties/community/properties/surfaces/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.community.properties.surfaces,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.discord !== undefined){
let data7 = data6.discord;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.guild === undefined){
const err11 = {instancePath:instancePath+"/community/surfaces/discord",schemaPath:"#/properties/community/properties/surfaces/properties/discord/required",keyword:"required",params:{missingProperty: "guild"},message:"must have required property '"+"guild"+"'",schema:schema19.properties.community.properties.surfaces.properties.discord.required,parentSchema:schema19.properties.community.properties.surfaces.properties.discord,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key3 in data7){
if(!(key3 === "guild")){
const err12 = {instancePath:instancePath+"/community/surfaces/discord",schemaPath:"#/properties/community/properties/surfaces/properties/discord/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.community.properties.surfaces.properties.discord,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.guild !== undefined){
if(!(validate55(data7.guild, {instancePath:instancePath+"/community/surfaces/discord/guild",parentData:data7,parentDataProperty:"guild",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/community/surfaces/discord",schemaPath:"#/properties/community/properties/surfaces/properties/discord/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.community.properties.surfaces.properties.discord.type,parentSchema:schema19.properties.community.properties.surfaces.properties.discord,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.forum !== undefined){
let data9 = data6.forum;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.origin === undefined){
const err14 = {instancePath:instancePath+"/community/surfaces/forum",schemaPath:"#/properties/community/properties/surfaces/properties/forum/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema19.properties.community.properties.surfaces.properties.forum.required,parentSchema:schema19.properties.community.properties.surfaces.properties.forum,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key4 in data9){
if(!((key4 === "origin") || (key4 === "issuer"))){
const err15 = {instancePath:instancePath+"/community/surfaces/forum",schemaPath:"#/properties/community/properties/surfaces/properties/forum/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.community.properties.surfaces.properties.forum,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.origin !== undefined){
let data10 = data9.origin;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err16 = {instancePath:instancePath+"/community/surfaces/forum/origin",schemaPath:"#/properties/community/properties/surfaces/properties/forum/properties/origin/pattern",keyword:"pattern",params:{pattern: "^https?://[^/\\s]+$"},message:"must match pattern \""+"^https?://[^/\\s]+$"+"\"",schema:"^https?://[^/\\s]+$",parentSchema:schema19.properties.community.properties.surfaces.properties.forum.properties.origin,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/community/surfaces/forum/origin",schemaPath:"#/properties/community/properties/surfaces/properties/forum/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.community.properties.surfaces.properties.forum.properties.origin.type,parentSchema:schema19.properties.community.properties.surfaces.properties.forum.properties.origin,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.issuer !== undefined){
if(!(validate53(data9.issuer, {instancePath:instancePath+"/community/surfaces/forum/issuer",parentData:data9,parentDataProperty:"issuer",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/community/surfaces/forum",schemaPath:"#/properties/community/properties/surfaces/properties/forum/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.community.properties.surfaces.properties.forum.type,parentSchema:schema19.properties.community.properties.surfaces.properties.forum,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/community/surfaces",schemaPath:"#/properties/community/properties/surfaces/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.community.properties.surfaces.type,parentSchema:schema19.properties.community.properties.surfaces,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/community",schemaPath:"#/properties/community/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.community.type,parentSchema:schema19.properties.community,data:data1};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.names !== undefined){
let data12 = data.names;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key5 in data12){
if(!((key5 === "roles") || (key5 === "channels"))){
const err21 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.names,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.roles !== undefined){
if(!(validate58(data12.roles, {instancePath:instancePath+"/names/roles",parentData:data12,parentDataProperty:"roles",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate58.errors);
errors = vErrors.length;
}
}
if(data12.channels !== undefined){
if(!(validate58(data12.channels, {instancePath:instancePath+"/names/channels",parentData:data12,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate58.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.names.type,parentSchema:schema19.properties.names,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.staff !== undefined){
let data15 = data.staff;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!(((key6 === "moderator") || (key6 === "senior")) || (key6 === "admin"))){
const err23 = {instancePath:instancePath+"/staff",schemaPath:"#/properties/staff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.staff,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data15.moderator !== undefined){
if(!(validate62(data15.moderator, {instancePath:instancePath+"/staff/moderator",parentData:data15,parentDataProperty:"moderator",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
}
if(data15.senior !== undefined){
if(!(validate62(data15.senior, {instancePath:instancePath+"/staff/senior",parentData:data15,parentDataProperty:"senior",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
}
if(data15.admin !== undefined){
if(!(validate62(data15.admin, {instancePath:instancePath+"/staff/admin",parentData:data15,parentDataProperty:"admin",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate62.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/staff",schemaPath:"#/properties/staff/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.staff.type,parentSchema:schema19.properties.staff,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.defaults !== undefined){
let data19 = data.defaults;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key7 in data19){
if(!((key7 === "mode") || (key7 === "exempt"))){
const err25 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.defaults,data:data19};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data19.mode !== undefined){
let data20 = data19.mode;
if(!(((data20 === "enforce") || (data20 === "shadow")) || (data20 === "off"))){
const err26 = {instancePath:instancePath+"/defaults/mode",schemaPath:"#/properties/defaults/properties/mode/enum",keyword:"enum",params:{allowedValues: schema19.properties.defaults.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.defaults.properties.mode.enum,parentSchema:schema19.properties.defaults.properties.mode,data:data20};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data19.exempt !== undefined){
if(!(validate73(data19.exempt, {instancePath:instancePath+"/defaults/exempt",parentData:data19,parentDataProperty:"exempt",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.defaults.type,parentSchema:schema19.properties.defaults,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.features !== undefined){
let data22 = data.features;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key8 in data22){
if(!(func1.call(schema19.properties.features.properties, key8))){
const err28 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.features,data:data22};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data22.automod !== undefined){
let data23 = data22.automod;
if(typeof data23 !== "boolean"){
const err29 = {instancePath:instancePath+"/features/automod",schemaPath:"#/properties/features/properties/automod/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.automod.type,parentSchema:schema19.properties.features.properties.automod,data:data23};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data22.pictures !== undefined){
let data24 = data22.pictures;
if(typeof data24 !== "boolean"){
const err30 = {instancePath:instancePath+"/features/pictures",schemaPath:"#/properties/features/properties/pictures/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.pictures.type,parentSchema:schema19.properties.features.properties.pictures,data:data24};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data22.sanctions !== undefined){
let data25 = data22.sanctions;
if(typeof data25 !== "boolean"){
const err31 = {instancePath:instancePath+"/features/sanctions",schemaPath:"#/properties/features/properties/sanctions/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.sanctions.type,parentSchema:schema19.properties.features.properties.sanctions,data:data25};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data22.reports !== undefined){
let data26 = data22.reports;
if(typeof data26 !== "boolean"){
const err32 = {instancePath:instancePath+"/features/reports",schemaPath:"#/properties/features/properties/reports/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.reports.type,parentSchema:schema19.properties.features.properties.reports,data:data26};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data22.appeals !== undefined){
let data27 = data22.appeals;
if(typeof data27 !== "boolean"){
const err33 = {instancePath:instancePath+"/features/appeals",schemaPath:"#/properties/features/properties/appeals/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.appeals.type,parentSchema:schema19.properties.features.properties.appeals,data:data27};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data22.reputation !== undefined){
let data28 = data22.reputation;
if(typeof data28 !== "boolean"){
const err34 = {instancePath:instancePath+"/features/reputation",schemaPath:"#/properties/features/properties/reputation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.reputation.type,parentSchema:schema19.properties.features.properties.reputation,data:data28};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data22["reputation-detection"] !== undefined){
let data29 = data22["reputation-detection"];
if(typeof data29 !== "boolean"){
const err35 = {instancePath:instancePath+"/features/reputation-detection",schemaPath:"#/properties/features/properties/reputation-detection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties["reputation-detection"].type,parentSchema:schema19.properties.features.properties["reputation-detection"],data:data29};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data22.tickets !== undefined){
let data30 = data22.tickets;
if(typeof data30 !== "boolean"){
const err36 = {instancePath:instancePath+"/features/tickets",schemaPath:"#/properties/features/properties/tickets/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.tickets.type,parentSchema:schema19.properties.features.properties.tickets,data:data30};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data22.offers !== undefined){
let data31 = data22.offers;
if(typeof data31 !== "boolean"){
const err37 = {instancePath:instancePath+"/features/offers",schemaPath:"#/properties/features/properties/offers/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.offers.type,parentSchema:schema19.properties.features.properties.offers,data:data31};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data22.autoroles !== undefined){
let data32 = data22.autoroles;
if(typeof data32 !== "boolean"){
const err38 = {instancePath:instancePath+"/features/autoroles",schemaPath:"#/properties/features/properties/autoroles/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.autoroles.type,parentSchema:schema19.properties.features.properties.autoroles,data:data32};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data22.tops !== undefined){
let data33 = data22.tops;
if(typeof data33 !== "boolean"){
const err39 = {instancePath:instancePath+"/features/tops",schemaPath:"#/properties/features/properties/tops/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.tops.type,parentSchema:schema19.properties.features.properties.tops,data:data33};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data22.logs !== undefined){
let data34 = data22.logs;
if(typeof data34 !== "boolean"){
const err40 = {instancePath:instancePath+"/features/logs",schemaPath:"#/properties/features/properties/logs/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.logs.type,parentSchema:schema19.properties.features.properties.logs,data:data34};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data22.limits !== undefined){
let data35 = data22.limits;
if(typeof data35 !== "boolean"){
const err41 = {instancePath:instancePath+"/features/limits",schemaPath:"#/properties/features/properties/limits/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.features.properties.limits.type,parentSchema:schema19.properties.features.properties.limits,data:data35};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.features.type,parentSchema:schema19.properties.features,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.lists !== undefined){
let data36 = data.lists;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key9 in data36){
const _errs72 = errors;
if(typeof key9 === "string"){
if(!pattern8.test(key9)){
const err43 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]{0,59}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]{0,59}$"+"\"",schema:"^[a-z0-9][a-z0-9_-]{0,59}$",parentSchema:schema19.properties.lists.propertyNames,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var valid9 = _errs72 === errors;
if(!valid9){
const err44 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/propertyNames",keyword:"propertyNames",params:{propertyName: key9},message:"property name must be valid",schema:schema19.properties.lists.propertyNames,parentSchema:schema19.properties.lists,data:data36};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
for(const key10 in data36){
let data37 = data36[key10];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key11 in data37){
if(!(func1.call(schema19.properties.lists.additionalProperties.properties, key11))){
const err45 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.lists.additionalProperties,data:data37};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data37.title !== undefined){
if(!(validate53(data37.title, {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",parentData:data37,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data37.terms !== undefined){
if(!(validate78(data37.terms, {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/terms",parentData:data37,parentDataProperty:"terms",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate78.errors);
errors = vErrors.length;
}
}
if(data37.domains !== undefined){
if(!(validate78(data37.domains, {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/domains",parentData:data37,parentDataProperty:"domains",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate78.errors);
errors = vErrors.length;
}
}
if(data37.patterns !== undefined){
if(!(validate78(data37.patterns, {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/patterns",parentData:data37,parentDataProperty:"patterns",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate78.errors);
errors = vErrors.length;
}
}
if(data37.images !== undefined){
let data42 = data37.images;
if((!(Array.isArray(data42))) && (typeof data42 !== "string")){
const err46 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/images",schemaPath:"#/properties/lists/additionalProperties/properties/images/type",keyword:"type",params:{type: schema19.properties.lists.additionalProperties.properties.images.type},message:"must be array,string",schema:schema19.properties.lists.additionalProperties.properties.images.type,parentSchema:schema19.properties.lists.additionalProperties.properties.images,data:data42};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data42 === "string"){
if(!pattern9.test(data42)){
const err47 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/images",schemaPath:"#/properties/lists/additionalProperties/properties/images/pattern",keyword:"pattern",params:{pattern: "^\\./"},message:"must match pattern \""+"^\\./"+"\"",schema:"^\\./",parentSchema:schema19.properties.lists.additionalProperties.properties.images,data:data42};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(Array.isArray(data42)){
const len0 = data42.length;
for(let i0=0; i0<len0; i0++){
if(!(validate79(data42[i0], {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/images/" + i0,parentData:data42,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate79.errors);
errors = vErrors.length;
}
}
}
}
if(data37.distance !== undefined){
let data44 = data37.distance;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err48 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/distance",schemaPath:"#/properties/lists/additionalProperties/properties/distance/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.lists.additionalProperties.properties.distance.type,parentSchema:schema19.properties.lists.additionalProperties.properties.distance,data:data44};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 20 || isNaN(data44)){
const err49 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/distance",schemaPath:"#/properties/lists/additionalProperties/properties/distance/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema19.properties.lists.additionalProperties.properties.distance,data:data44};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err50 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/distance",schemaPath:"#/properties/lists/additionalProperties/properties/distance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.lists.additionalProperties.properties.distance,data:data44};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data37.match !== undefined){
let data45 = data37.match;
if(!((data45 === "word") || (data45 === "anywhere"))){
const err51 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",schemaPath:"#/properties/lists/additionalProperties/properties/match/enum",keyword:"enum",params:{allowedValues: schema19.properties.lists.additionalProperties.properties.match.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.lists.additionalProperties.properties.match.enum,parentSchema:schema19.properties.lists.additionalProperties.properties.match,data:data45};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data37.fold !== undefined){
let data46 = data37.fold;
if(Array.isArray(data46)){
const len1 = data46.length;
for(let i1=0; i1<len1; i1++){
let data47 = data46[i1];
if(!((((((((data47 === "case") || (data47 === "accents")) || (data47 === "lookalikes")) || (data47 === "invisible")) || (data47 === "markdown")) || (data47 === "repeats")) || (data47 === "leet")) || (data47 === "spacing"))){
const err52 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/fold/" + i1,schemaPath:"#/properties/lists/additionalProperties/properties/fold/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.lists.additionalProperties.properties.fold.items.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.lists.additionalProperties.properties.fold.items.enum,parentSchema:schema19.properties.lists.additionalProperties.properties.fold.items,data:data47};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
let i2 = data46.length;
let j0;
if(i2 > 1){
outer0:
for(;i2--;){
for(j0 = i2; j0--;){
if(func0(data46[i2], data46[j0])){
const err53 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/fold",schemaPath:"#/properties/lists/additionalProperties/properties/fold/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema19.properties.lists.additionalProperties.properties.fold,data:data46};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err54 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/fold",schemaPath:"#/properties/lists/additionalProperties/properties/fold/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.lists.additionalProperties.properties.fold.type,parentSchema:schema19.properties.lists.additionalProperties.properties.fold,data:data46};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data37.except !== undefined){
if(!(validate78(data37.except, {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/except",parentData:data37,parentDataProperty:"except",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate78.errors);
errors = vErrors.length;
}
}
if(data37["on-hit"] !== undefined){
let data49 = data37["on-hit"];
if(!(((data49 === "block") || (data49 === "review")) || (data49 === "warn"))){
const err55 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/on-hit",schemaPath:"#/properties/lists/additionalProperties/properties/on-hit/enum",keyword:"enum",params:{allowedValues: schema19.properties.lists.additionalProperties.properties["on-hit"].enum},message:"must be equal to one of the allowed values",schema:schema19.properties.lists.additionalProperties.properties["on-hit"].enum,parentSchema:schema19.properties.lists.additionalProperties.properties["on-hit"],data:data49};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data37.severity !== undefined){
let data50 = data37.severity;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err56 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/lists/additionalProperties/properties/severity/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.lists.additionalProperties.properties.severity.type,parentSchema:schema19.properties.lists.additionalProperties.properties.severity,data:data50};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 10 || isNaN(data50)){
const err57 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/lists/additionalProperties/properties/severity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema19.properties.lists.additionalProperties.properties.severity,data:data50};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data50 < 1 || isNaN(data50)){
const err58 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/properties/lists/additionalProperties/properties/severity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.lists.additionalProperties.properties.severity,data:data50};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
else {
const err59 = {instancePath:instancePath+"/lists/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.lists.additionalProperties.type,parentSchema:schema19.properties.lists.additionalProperties,data:data37};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.lists.type,parentSchema:schema19.properties.lists,data:data36};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.rules !== undefined){
let data51 = data.rules;
if(Array.isArray(data51)){
const len2 = data51.length;
for(let i3=0; i3<len2; i3++){
let data52 = data51[i3];
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.id === undefined){
const err61 = {instancePath:instancePath+"/rules/" + i3,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema19.properties.rules.items.required,parentSchema:schema19.properties.rules.items,data:data52};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data52.when === undefined){
const err62 = {instancePath:instancePath+"/rules/" + i3,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'",schema:schema19.properties.rules.items.required,parentSchema:schema19.properties.rules.items,data:data52};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data52.then === undefined){
const err63 = {instancePath:instancePath+"/rules/" + i3,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "then"},message:"must have required property '"+"then"+"'",schema:schema19.properties.rules.items.required,parentSchema:schema19.properties.rules.items,data:data52};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key12 in data52){
if(!(func1.call(schema19.properties.rules.items.properties, key12))){
const err64 = {instancePath:instancePath+"/rules/" + i3,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rules.items,data:data52};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data52.id !== undefined){
let data53 = data52.id;
if(typeof data53 === "string"){
if(!pattern7.test(data53)){
const err65 = {instancePath:instancePath+"/rules/" + i3+"/id",schemaPath:"#/properties/rules/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema19.properties.rules.items.properties.id,data:data53};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/rules/" + i3+"/id",schemaPath:"#/properties/rules/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.id.type,parentSchema:schema19.properties.rules.items.properties.id,data:data53};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data52.title !== undefined){
let data54 = data52.title;
if(typeof data54 === "string"){
if(func2(data54) > 2000){
const err67 = {instancePath:instancePath+"/rules/" + i3+"/title",schemaPath:"#/properties/rules/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.rules.items.properties.title,data:data54};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(func2(data54) < 1){
const err68 = {instancePath:instancePath+"/rules/" + i3+"/title",schemaPath:"#/properties/rules/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.rules.items.properties.title,data:data54};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/rules/" + i3+"/title",schemaPath:"#/properties/rules/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.title.type,parentSchema:schema19.properties.rules.items.properties.title,data:data54};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data52.on !== undefined){
let data55 = data52.on;
if(Array.isArray(data55)){
if(data55.length < 1){
const err70 = {instancePath:instancePath+"/rules/" + i3+"/on",schemaPath:"#/properties/rules/items/properties/on/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.rules.items.properties.on,data:data55};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len3 = data55.length;
for(let i4=0; i4<len3; i4++){
if(!(validate86(data55[i4], {instancePath:instancePath+"/rules/" + i3+"/on/" + i4,parentData:data55,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate86.errors);
errors = vErrors.length;
}
}
let i5 = data55.length;
let j1;
if(i5 > 1){
outer1:
for(;i5--;){
for(j1 = i5; j1--;){
if(func0(data55[i5], data55[j1])){
const err71 = {instancePath:instancePath+"/rules/" + i3+"/on",schemaPath:"#/properties/rules/items/properties/on/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema19.properties.rules.items.properties.on,data:data55};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/rules/" + i3+"/on",schemaPath:"#/properties/rules/items/properties/on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.rules.items.properties.on.type,parentSchema:schema19.properties.rules.items.properties.on,data:data55};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data52.surface !== undefined){
let data57 = data52.surface;
if(!((data57 === "discord") || (data57 === "forum"))){
const err73 = {instancePath:instancePath+"/rules/" + i3+"/surface",schemaPath:"#/properties/rules/items/properties/surface/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.items.properties.surface.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.rules.items.properties.surface.enum,parentSchema:schema19.properties.rules.items.properties.surface,data:data57};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data52.when !== undefined){
if(!(validate88(data52.when, {instancePath:instancePath+"/rules/" + i3+"/when",parentData:data52,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate88.errors);
errors = vErrors.length;
}
}
if(data52.then !== undefined){
let data59 = data52.then;
if(Array.isArray(data59)){
if(data59.length > 20){
const err74 = {instancePath:instancePath+"/rules/" + i3+"/then",schemaPath:"#/properties/rules/items/properties/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema19.properties.rules.items.properties.then,data:data59};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data59.length < 1){
const err75 = {instancePath:instancePath+"/rules/" + i3+"/then",schemaPath:"#/properties/rules/items/properties/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.rules.items.properties.then,data:data59};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
const len4 = data59.length;
for(let i6=0; i6<len4; i6++){
let data60 = data59[i6];
const _errs111 = errors;
let valid25 = true;
const _errs112 = errors;
if(typeof data60 !== "string"){
const err76 = {};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid0 = _errs112 === errors;
errors = _errs111;
if(vErrors !== null){
if(_errs111){
vErrors.length = _errs111;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs114 = errors;
if(!(((((((((((data60 === "delete") || (data60 === "hold")) || (data60 === "warn")) || (data60 === "ban")) || (data60 === "kick")) || (data60 === "flag")) || (data60 === "request-reputation")) || (data60 === "lock")) || (data60 === "unlock")) || (data60 === "feature")) || (data60 === "unfeature"))){
const err77 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6,schemaPath:"#/properties/rules/items/properties/then/items/then/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.items.properties.then.items.then.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.rules.items.properties.then.items.then.enum,parentSchema:schema19.properties.rules.items.properties.then.items.then,data:data60};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var _valid0 = _errs114 === errors;
valid25 = _valid0;
ifClause0 = "then";
}
else {
const _errs115 = errors;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(Object.keys(data60).length > 1){
const err78 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6,schemaPath:"#/properties/rules/items/properties/then/items/else/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else,data:data60};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(Object.keys(data60).length < 1){
const err79 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6,schemaPath:"#/properties/rules/items/properties/then/items/else/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else,data:data60};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key13 in data60){
if(!(func1.call(schema19.properties.rules.items.properties.then.items.else.properties, key13))){
const err80 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6,schemaPath:"#/properties/rules/items/properties/then/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rules.items.properties.then.items.else,data:data60};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data60.timeout !== undefined){
let data61 = data60.timeout;
if(typeof data61 === "string"){
if(!pattern12.test(data61)){
const err81 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/timeout",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.timeout,data:data61};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/timeout",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.timeout.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.timeout,data:data61};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data60.suspend !== undefined){
let data62 = data60.suspend;
if(typeof data62 === "string"){
if(!pattern28.test(data62)){
const err83 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/suspend",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/suspend/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$"},message:"must match pattern \""+"^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$"+"\"",schema:"^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$",parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.suspend,data:data62};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/suspend",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/suspend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.suspend.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.suspend,data:data62};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data60.restrict !== undefined){
let data63 = data60.restrict;
if(typeof data63 === "string"){
if(func2(data63) > 100){
const err85 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/restrict",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/restrict/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.restrict,data:data63};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(func2(data63) < 1){
const err86 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/restrict",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/restrict/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.restrict,data:data63};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/restrict",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/restrict/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.restrict.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.restrict,data:data63};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data60.points !== undefined){
let data64 = data60.points;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err88 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/points",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/points/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.rules.items.properties.then.items.else.properties.points.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.points,data:data64};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 1000 || isNaN(data64)){
const err89 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/points",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/points/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.points,data:data64};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data64 < 1 || isNaN(data64)){
const err90 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/points",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/points/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.points,data:data64};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data60.flag !== undefined){
let data65 = data60.flag;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key14 in data65){
if(!((key14 === "queue") || (key14 === "priority"))){
const err91 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/flag",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/flag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.flag,data:data65};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data65.queue !== undefined){
if(!(validate64(data65.queue, {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/flag/queue",parentData:data65,parentDataProperty:"queue",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate64.errors);
errors = vErrors.length;
}
}
if(data65.priority !== undefined){
let data67 = data65.priority;
if(!((((data67 === "low") || (data67 === "medium")) || (data67 === "high")) || (data67 === "critical"))){
const err92 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/flag/priority",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/flag/properties/priority/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.items.properties.then.items.else.properties.flag.properties.priority.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.rules.items.properties.then.items.else.properties.flag.properties.priority.enum,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.flag.properties.priority,data:data67};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/flag",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/flag/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rules.items.properties.then.items.else.properties.flag.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.flag,data:data65};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data60.reply !== undefined){
let data68 = data60.reply;
if(typeof data68 === "string"){
if(!pattern7.test(data68)){
const err94 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/reply",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/reply/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.reply,data:data68};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/reply",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/reply/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.reply.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.reply,data:data68};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data60.notify !== undefined){
let data69 = data60.notify;
if(typeof data69 === "string"){
if(!pattern7.test(data69)){
const err96 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/notify",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/notify/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.notify,data:data69};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/notify",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/notify/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.notify.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.notify,data:data69};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data60.dm !== undefined){
let data70 = data60.dm;
if(typeof data70 === "string"){
if(!pattern7.test(data70)){
const err98 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/dm",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/dm/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.dm,data:data70};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/dm",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/dm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.dm.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.dm,data:data70};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data60.alert !== undefined){
let data71 = data60.alert;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.channel === undefined){
const err100 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/alert",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/alert/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'",schema:schema19.properties.rules.items.properties.then.items.else.properties.alert.required,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.alert,data:data71};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key15 in data71){
if(!((key15 === "channel") || (key15 === "template"))){
const err101 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/alert",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/alert/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.alert,data:data71};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data71.channel !== undefined){
if(!(validate287(data71.channel, {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/alert/channel",parentData:data71,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
if(data71.template !== undefined){
if(!(validate64(data71.template, {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/alert/template",parentData:data71,parentDataProperty:"template",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err102 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/alert",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/alert/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rules.items.properties.then.items.else.properties.alert.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.alert,data:data71};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data60.role !== undefined){
let data74 = data60.role;
const _errs144 = errors;
let valid29 = true;
const _errs145 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
let missing0;
if((data74.add === undefined) && (missing0 = "add")){
const err103 = {};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
var _valid1 = _errs145 === errors;
errors = _errs144;
if(vErrors !== null){
if(_errs144){
vErrors.length = _errs144;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs146 = errors;
const _errs147 = errors;
const _errs148 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
let missing1;
if((data74.remove === undefined) && (missing1 = "remove")){
const err104 = {};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
var valid30 = _errs148 === errors;
if(valid30){
const err105 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/then/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema19.properties.rules.items.properties.then.items.else.properties.role.then.not,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.then,data:data74};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
else {
errors = _errs147;
if(vErrors !== null){
if(_errs147){
vErrors.length = _errs147;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs146 === errors;
valid29 = _valid1;
ifClause1 = "then";
}
else {
const _errs149 = errors;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.remove === undefined){
const err106 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/else/required",keyword:"required",params:{missingProperty: "remove"},message:"must have required property '"+"remove"+"'",schema:schema19.properties.rules.items.properties.then.items.else.properties.role.else.required,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.else,data:data74};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
var _valid1 = _errs149 === errors;
valid29 = _valid1;
ifClause1 = "else";
}
if(!valid29){
const err107 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema19.properties.rules.items.properties.then.items.else.properties.role.if,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role,data:data74};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key16 in data74){
if(!(((key16 === "add") || (key16 === "remove")) || (key16 === "for"))){
const err108 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role,data:data74};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data74.add !== undefined){
let data75 = data74.add;
if(typeof data75 === "string"){
if(func2(data75) > 100){
const err109 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/add",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/add/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.add,data:data75};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(func2(data75) < 1){
const err110 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/add",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/add/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.add,data:data75};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/add",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/add/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.add.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.add,data:data75};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data74.remove !== undefined){
let data76 = data74.remove;
if(typeof data76 === "string"){
if(func2(data76) > 100){
const err112 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/remove",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/remove/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.remove,data:data76};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(func2(data76) < 1){
const err113 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/remove",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/remove/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.remove,data:data76};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/remove",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/remove/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.remove.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.remove,data:data76};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data74.for !== undefined){
let data77 = data74.for;
if(typeof data77 === "string"){
if(!pattern12.test(data77)){
const err115 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/for",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/for/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.for,data:data77};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role/for",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/properties/for/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.for.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role.properties.for,data:data77};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/role",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/role/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rules.items.properties.then.items.else.properties.role.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.role,data:data74};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data60.label !== undefined){
let data78 = data60.label;
if(typeof data78 === "string"){
if(!pattern7.test(data78)){
const err118 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/label",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/label/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.label,data:data78};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/label",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.label.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.label,data:data78};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data60.move !== undefined){
let data79 = data60.move;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79.to === undefined){
const err120 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/move",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/move/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema19.properties.rules.items.properties.then.items.else.properties.move.required,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.move,data:data79};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key17 in data79){
if(!(key17 === "to")){
const err121 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/move",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/move/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.move,data:data79};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data79.to !== undefined){
if(!(validate287(data79.to, {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/move/to",parentData:data79,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
}
else {
const err122 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/move",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/move/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rules.items.properties.then.items.else.properties.move.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.move,data:data79};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data60.edit !== undefined){
let data81 = data60.edit;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(Object.keys(data81).length < 1){
const err123 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit,data:data81};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key18 in data81){
if(!((key18 === "title") || (key18 === "text"))){
const err124 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit,data:data81};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data81.title !== undefined){
let data82 = data81.title;
if(typeof data82 === "string"){
if(func2(data82) > 2000){
const err125 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit/title",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/properties/title/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.title,data:data82};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(func2(data82) < 1){
const err126 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit/title",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.title,data:data82};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit/title",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.title.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.title,data:data82};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data81.text !== undefined){
let data83 = data81.text;
if(typeof data83 === "string"){
if(func2(data83) > 2000){
const err128 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit/text",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/properties/text/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.text,data:data83};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(func2(data83) < 1){
const err129 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit/text",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.text,data:data83};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit/text",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.text.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit.properties.text,data:data83};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6+"/edit",schemaPath:"#/properties/rules/items/properties/then/items/else/properties/edit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rules.items.properties.then.items.else.properties.edit.type,parentSchema:schema19.properties.rules.items.properties.then.items.else.properties.edit,data:data81};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6,schemaPath:"#/properties/rules/items/properties/then/items/else/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rules.items.properties.then.items.else.type,parentSchema:schema19.properties.rules.items.properties.then.items.else,data:data60};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
var _valid0 = _errs115 === errors;
valid25 = _valid0;
ifClause0 = "else";
}
if(!valid25){
const err133 = {instancePath:instancePath+"/rules/" + i3+"/then/" + i6,schemaPath:"#/properties/rules/items/properties/then/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema19.properties.rules.items.properties.then.items.if,parentSchema:schema19.properties.rules.items.properties.then.items,data:data60};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/rules/" + i3+"/then",schemaPath:"#/properties/rules/items/properties/then/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.rules.items.properties.then.type,parentSchema:schema19.properties.rules.items.properties.then,data:data59};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data52.mode !== undefined){
let data84 = data52.mode;
if(!(((data84 === "enforce") || (data84 === "shadow")) || (data84 === "off"))){
const err135 = {instancePath:instancePath+"/rules/" + i3+"/mode",schemaPath:"#/properties/rules/items/properties/mode/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.items.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.rules.items.properties.mode.enum,parentSchema:schema19.properties.rules.items.properties.mode,data:data84};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data52.priority !== undefined){
if(!(validate291(data52.priority, {instancePath:instancePath+"/rules/" + i3+"/priority",parentData:data52,parentDataProperty:"priority",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate291.errors);
errors = vErrors.length;
}
}
if(data52.stop !== undefined){
let data86 = data52.stop;
if(typeof data86 !== "boolean"){
const err136 = {instancePath:instancePath+"/rules/" + i3+"/stop",schemaPath:"#/properties/rules/items/properties/stop/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.rules.items.properties.stop.type,parentSchema:schema19.properties.rules.items.properties.stop,data:data86};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data52.rollout !== undefined){
if(!(validate161(data52.rollout, {instancePath:instancePath+"/rules/" + i3+"/rollout",parentData:data52,parentDataProperty:"rollout",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate161.errors);
errors = vErrors.length;
}
}
if(data52.exempt !== undefined){
if(!(validate73(data52.exempt, {instancePath:instancePath+"/rules/" + i3+"/exempt",parentData:data52,parentDataProperty:"exempt",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate73.errors);
errors = vErrors.length;
}
}
if(data52.owner !== undefined){
if(!(validate53(data52.owner, {instancePath:instancePath+"/rules/" + i3+"/owner",parentData:data52,parentDataProperty:"owner",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err137 = {instancePath:instancePath+"/rules/" + i3,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.rules.items.type,parentSchema:schema19.properties.rules.items,data:data52};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.rules.type,parentSchema:schema19.properties.rules,data:data51};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.points !== undefined){
let data90 = data.points;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key19 in data90){
if(!((((((key19 === "values") || (key19 === "defaultFor")) || (key19 === "automatic")) || (key19 === "thresholds")) || (key19 === "watchlist")) || (key19 === "decay"))){
const err139 = {instancePath:instancePath+"/points",schemaPath:"#/properties/points/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.points,data:data90};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data90.values !== undefined){
let data91 = data90.values;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key20 in data91){
if(!((((key20 === "warning") || (key20 === "temporary-suspension")) || (key20 === "permanent-suspension")) || (key20 === "ban"))){
const err140 = {instancePath:instancePath+"/points/values",schemaPath:"#/properties/points/properties/values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.points.properties.values,data:data91};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data91.warning !== undefined){
if(!(validate103(data91.warning, {instancePath:instancePath+"/points/values/warning",parentData:data91,parentDataProperty:"warning",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data91["temporary-suspension"] !== undefined){
if(!(validate103(data91["temporary-suspension"], {instancePath:instancePath+"/points/values/temporary-suspension",parentData:data91,parentDataProperty:"temporary-suspension",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data91["permanent-suspension"] !== undefined){
if(!(validate103(data91["permanent-suspension"], {instancePath:instancePath+"/points/values/permanent-suspension",parentData:data91,parentDataProperty:"permanent-suspension",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
if(data91.ban !== undefined){
if(!(validate103(data91.ban, {instancePath:instancePath+"/points/values/ban",parentData:data91,parentDataProperty:"ban",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err141 = {instancePath:instancePath+"/points/values",schemaPath:"#/properties/points/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.points.properties.values.type,parentSchema:schema19.properties.points.properties.values,data:data91};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data90.defaultFor !== undefined){
let data96 = data90.defaultFor;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key21 in data96){
if(!(key21 === "temporary-suspension")){
const err142 = {instancePath:instancePath+"/points/defaultFor",schemaPath:"#/properties/points/properties/defaultFor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.points.properties.defaultFor,data:data96};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data96["temporary-suspension"] !== undefined){
if(!(validate196(data96["temporary-suspension"], {instancePath:instancePath+"/points/defaultFor/temporary-suspension",parentData:data96,parentDataProperty:"temporary-suspension",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err143 = {instancePath:instancePath+"/points/defaultFor",schemaPath:"#/properties/points/properties/defaultFor/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.points.properties.defaultFor.type,parentSchema:schema19.properties.points.properties.defaultFor,data:data96};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data90.automatic !== undefined){
let data98 = data90.automatic;
if(typeof data98 !== "boolean"){
const err144 = {instancePath:instancePath+"/points/automatic",schemaPath:"#/properties/points/properties/automatic/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.points.properties.automatic.type,parentSchema:schema19.properties.points.properties.automatic,data:data98};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data90.thresholds !== undefined){
let data99 = data90.thresholds;
if(Array.isArray(data99)){
const len5 = data99.length;
for(let i7=0; i7<len5; i7++){
let data100 = data99[i7];
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.at === undefined){
const err145 = {instancePath:instancePath+"/points/thresholds/" + i7,schemaPath:"#/properties/points/properties/thresholds/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema19.properties.points.properties.thresholds.items.required,parentSchema:schema19.properties.points.properties.thresholds.items,data:data100};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data100.sanction === undefined){
const err146 = {instancePath:instancePath+"/points/thresholds/" + i7,schemaPath:"#/properties/points/properties/thresholds/items/required",keyword:"required",params:{missingProperty: "sanction"},message:"must have required property '"+"sanction"+"'",schema:schema19.properties.points.properties.thresholds.items.required,parentSchema:schema19.properties.points.properties.thresholds.items,data:data100};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
for(const key22 in data100){
if(!(((key22 === "at") || (key22 === "sanction")) || (key22 === "for"))){
const err147 = {instancePath:instancePath+"/points/thresholds/" + i7,schemaPath:"#/properties/points/properties/thresholds/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.points.properties.thresholds.items,data:data100};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data100.at !== undefined){
if(!(validate301(data100.at, {instancePath:instancePath+"/points/thresholds/" + i7+"/at",parentData:data100,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate301.errors);
errors = vErrors.length;
}
}
if(data100.sanction !== undefined){
let data102 = data100.sanction;
if(!((((data102 === "warning") || (data102 === "temporary-suspension")) || (data102 === "permanent-suspension")) || (data102 === "ban"))){
const err148 = {instancePath:instancePath+"/points/thresholds/" + i7+"/sanction",schemaPath:"#/properties/points/properties/thresholds/items/properties/sanction/enum",keyword:"enum",params:{allowedValues: schema19.properties.points.properties.thresholds.items.properties.sanction.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.points.properties.thresholds.items.properties.sanction.enum,parentSchema:schema19.properties.points.properties.thresholds.items.properties.sanction,data:data102};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data100.for !== undefined){
if(!(validate196(data100.for, {instancePath:instancePath+"/points/thresholds/" + i7+"/for",parentData:data100,parentDataProperty:"for",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err149 = {instancePath:instancePath+"/points/thresholds/" + i7,schemaPath:"#/properties/points/properties/thresholds/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.points.properties.thresholds.items.type,parentSchema:schema19.properties.points.properties.thresholds.items,data:data100};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/points/thresholds",schemaPath:"#/properties/points/properties/thresholds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.points.properties.thresholds.type,parentSchema:schema19.properties.points.properties.thresholds,data:data99};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data90.watchlist !== undefined){
let data104 = data90.watchlist;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.at === undefined){
const err151 = {instancePath:instancePath+"/points/watchlist",schemaPath:"#/properties/points/properties/watchlist/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema19.properties.points.properties.watchlist.required,parentSchema:schema19.properties.points.properties.watchlist,data:data104};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
for(const key23 in data104){
if(!(key23 === "at")){
const err152 = {instancePath:instancePath+"/points/watchlist",schemaPath:"#/properties/points/properties/watchlist/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.points.properties.watchlist,data:data104};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data104.at !== undefined){
if(!(validate301(data104.at, {instancePath:instancePath+"/points/watchlist/at",parentData:data104,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate301.errors);
errors = vErrors.length;
}
}
}
else {
const err153 = {instancePath:instancePath+"/points/watchlist",schemaPath:"#/properties/points/properties/watchlist/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.points.properties.watchlist.type,parentSchema:schema19.properties.points.properties.watchlist,data:data104};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data90.decay !== undefined){
let data106 = data90.decay;
const _errs206 = errors;
let valid41 = false;
const _errs207 = errors;
if("none" !== data106){
const err154 = {instancePath:instancePath+"/points/decay",schemaPath:"#/properties/points/properties/decay/anyOf/0/const",keyword:"const",params:{allowedValue: "none"},message:"must be equal to constant",schema:"none",parentSchema:schema19.properties.points.properties.decay.anyOf[0],data:data106};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
var _valid2 = _errs207 === errors;
valid41 = valid41 || _valid2;
const _errs208 = errors;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
if(data106.after === undefined){
const err155 = {instancePath:instancePath+"/points/decay",schemaPath:"#/properties/points/properties/decay/anyOf/1/required",keyword:"required",params:{missingProperty: "after"},message:"must have required property '"+"after"+"'",schema:schema19.properties.points.properties.decay.anyOf[1].required,parentSchema:schema19.properties.points.properties.decay.anyOf[1],data:data106};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
for(const key24 in data106){
if(!(key24 === "after")){
const err156 = {instancePath:instancePath+"/points/decay",schemaPath:"#/properties/points/properties/decay/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.points.properties.decay.anyOf[1],data:data106};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data106.after !== undefined){
if(!(validate196(data106.after, {instancePath:instancePath+"/points/decay/after",parentData:data106,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err157 = {instancePath:instancePath+"/points/decay",schemaPath:"#/properties/points/properties/decay/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.points.properties.decay.anyOf[1].type,parentSchema:schema19.properties.points.properties.decay.anyOf[1],data:data106};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid2 = _errs208 === errors;
valid41 = valid41 || _valid2;
if(!valid41){
const err158 = {instancePath:instancePath+"/points/decay",schemaPath:"#/properties/points/properties/decay/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema19.properties.points.properties.decay.anyOf,parentSchema:schema19.properties.points.properties.decay,data:data106};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
else {
errors = _errs206;
if(vErrors !== null){
if(_errs206){
vErrors.length = _errs206;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err159 = {instancePath:instancePath+"/points",schemaPath:"#/properties/points/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.points.type,parentSchema:schema19.properties.points,data:data90};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data.autoroles !== undefined){
let data108 = data.autoroles;
if(Array.isArray(data108)){
const len6 = data108.length;
for(let i8=0; i8<len6; i8++){
let data109 = data108[i8];
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(data109.id === undefined){
const err160 = {instancePath:instancePath+"/autoroles/" + i8,schemaPath:"#/properties/autoroles/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema19.properties.autoroles.items.required,parentSchema:schema19.properties.autoroles.items,data:data109};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data109.when === undefined){
const err161 = {instancePath:instancePath+"/autoroles/" + i8,schemaPath:"#/properties/autoroles/items/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'",schema:schema19.properties.autoroles.items.required,parentSchema:schema19.properties.autoroles.items,data:data109};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data109.grant === undefined){
const err162 = {instancePath:instancePath+"/autoroles/" + i8,schemaPath:"#/properties/autoroles/items/required",keyword:"required",params:{missingProperty: "grant"},message:"must have required property '"+"grant"+"'",schema:schema19.properties.autoroles.items.required,parentSchema:schema19.properties.autoroles.items,data:data109};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
for(const key25 in data109){
if(!((((key25 === "id") || (key25 === "when")) || (key25 === "grant")) || (key25 === "for"))){
const err163 = {instancePath:instancePath+"/autoroles/" + i8,schemaPath:"#/properties/autoroles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.autoroles.items,data:data109};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data109.id !== undefined){
let data110 = data109.id;
if(typeof data110 === "string"){
if(!pattern7.test(data110)){
const err164 = {instancePath:instancePath+"/autoroles/" + i8+"/id",schemaPath:"#/properties/autoroles/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema19.properties.autoroles.items.properties.id,data:data110};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
else {
const err165 = {instancePath:instancePath+"/autoroles/" + i8+"/id",schemaPath:"#/properties/autoroles/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.autoroles.items.properties.id.type,parentSchema:schema19.properties.autoroles.items.properties.id,data:data110};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data109.when !== undefined){
if(!(validate88(data109.when, {instancePath:instancePath+"/autoroles/" + i8+"/when",parentData:data109,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate88.errors);
errors = vErrors.length;
}
}
if(data109.grant !== undefined){
let data112 = data109.grant;
if(typeof data112 === "string"){
if(func2(data112) > 100){
const err166 = {instancePath:instancePath+"/autoroles/" + i8+"/grant",schemaPath:"#/properties/autoroles/items/properties/grant/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema19.properties.autoroles.items.properties.grant,data:data112};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(func2(data112) < 1){
const err167 = {instancePath:instancePath+"/autoroles/" + i8+"/grant",schemaPath:"#/properties/autoroles/items/properties/grant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.autoroles.items.properties.grant,data:data112};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/autoroles/" + i8+"/grant",schemaPath:"#/properties/autoroles/items/properties/grant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.autoroles.items.properties.grant.type,parentSchema:schema19.properties.autoroles.items.properties.grant,data:data112};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data109.for !== undefined){
let data113 = data109.for;
if(typeof data113 === "string"){
if(!pattern12.test(data113)){
const err169 = {instancePath:instancePath+"/autoroles/" + i8+"/for",schemaPath:"#/properties/autoroles/items/properties/for/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema19.properties.autoroles.items.properties.for,data:data113};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/autoroles/" + i8+"/for",schemaPath:"#/properties/autoroles/items/properties/for/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.autoroles.items.properties.for.type,parentSchema:schema19.properties.autoroles.items.properties.for,data:data113};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/autoroles/" + i8,schemaPath:"#/properties/autoroles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.autoroles.items.type,parentSchema:schema19.properties.autoroles.items,data:data109};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/autoroles",schemaPath:"#/properties/autoroles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.autoroles.type,parentSchema:schema19.properties.autoroles,data:data108};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data.tickets !== undefined){
let data114 = data.tickets;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key26 in data114){
if(!(((key26 === "limit") || (key26 === "categories")) || (key26 === "close"))){
const err173 = {instancePath:instancePath+"/tickets",schemaPath:"#/properties/tickets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tickets,data:data114};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data114.limit !== undefined){
let data115 = data114.limit;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
if(data115.open === undefined){
const err174 = {instancePath:instancePath+"/tickets/limit",schemaPath:"#/properties/tickets/properties/limit/required",keyword:"required",params:{missingProperty: "open"},message:"must have required property '"+"open"+"'",schema:schema19.properties.tickets.properties.limit.required,parentSchema:schema19.properties.tickets.properties.limit,data:data115};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key27 in data115){
if(!((key27 === "open") || (key27 === "per"))){
const err175 = {instancePath:instancePath+"/tickets/limit",schemaPath:"#/properties/tickets/properties/limit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tickets.properties.limit,data:data115};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data115.open !== undefined){
if(!(validate301(data115.open, {instancePath:instancePath+"/tickets/limit/open",parentData:data115,parentDataProperty:"open",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate301.errors);
errors = vErrors.length;
}
}
if(data115.per !== undefined){
let data117 = data115.per;
if(!((data117 === "member") || (data117 === "category"))){
const err176 = {instancePath:instancePath+"/tickets/limit/per",schemaPath:"#/properties/tickets/properties/limit/properties/per/enum",keyword:"enum",params:{allowedValues: schema19.properties.tickets.properties.limit.properties.per.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.tickets.properties.limit.properties.per.enum,parentSchema:schema19.properties.tickets.properties.limit.properties.per,data:data117};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
else {
const err177 = {instancePath:instancePath+"/tickets/limit",schemaPath:"#/properties/tickets/properties/limit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tickets.properties.limit.type,parentSchema:schema19.properties.tickets.properties.limit,data:data115};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data114.categories !== undefined){
let data118 = data114.categories;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
if(Object.keys(data118).length < 1){
const err178 = {instancePath:instancePath+"/tickets/categories",schemaPath:"#/properties/tickets/properties/categories/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.tickets.properties.categories,data:data118};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
for(const key28 in data118){
const _errs234 = errors;
if(typeof key28 === "string"){
if(!pattern8.test(key28)){
const err179 = {instancePath:instancePath+"/tickets/categories",schemaPath:"#/properties/tickets/properties/categories/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]{0,59}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]{0,59}$"+"\"",schema:"^[a-z0-9][a-z0-9_-]{0,59}$",parentSchema:schema19.properties.tickets.properties.categories.propertyNames,data:key28,propertyName:key28};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
var valid48 = _errs234 === errors;
if(!valid48){
const err180 = {instancePath:instancePath+"/tickets/categories",schemaPath:"#/properties/tickets/properties/categories/propertyNames",keyword:"propertyNames",params:{propertyName: key28},message:"property name must be valid",schema:schema19.properties.tickets.properties.categories.propertyNames,parentSchema:schema19.properties.tickets.properties.categories,data:data118};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
for(const key29 in data118){
let data119 = data118[key29];
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.title === undefined){
const err181 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tickets/properties/categories/additionalProperties/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema19.properties.tickets.properties.categories.additionalProperties.required,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties,data:data119};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data119.staff === undefined){
const err182 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tickets/properties/categories/additionalProperties/required",keyword:"required",params:{missingProperty: "staff"},message:"must have required property '"+"staff"+"'",schema:schema19.properties.tickets.properties.categories.additionalProperties.required,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties,data:data119};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
for(const key30 in data119){
if(!((((key30 === "title") || (key30 === "staff")) || (key30 === "questions")) || (key30 === "name"))){
const err183 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tickets/properties/categories/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties,data:data119};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data119.title !== undefined){
let data120 = data119.title;
if(typeof data120 === "string"){
if(func2(data120) > 2000){
const err184 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/title/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.title,data:data120};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(func2(data120) < 1){
const err185 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.title,data:data120};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.title.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.title,data:data120};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data119.staff !== undefined){
let data121 = data119.staff;
if(Array.isArray(data121)){
if(data121.length < 1){
const err187 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/staff",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/staff/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.staff,data:data121};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
const len7 = data121.length;
for(let i9=0; i9<len7; i9++){
if(!(validate64(data121[i9], {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/staff/" + i9,parentData:data121,parentDataProperty:i9,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate64.errors);
errors = vErrors.length;
}
}
let i10 = data121.length;
let j2;
if(i10 > 1){
outer2:
for(;i10--;){
for(j2 = i10; j2--;){
if(func0(data121[i10], data121[j2])){
const err188 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/staff",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/staff/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i10+" are identical)",schema:true,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.staff,data:data121};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
break outer2;
}
}
}
}
}
else {
const err189 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/staff",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/staff/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.staff.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.staff,data:data121};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data119.questions !== undefined){
let data123 = data119.questions;
if(Array.isArray(data123)){
if(data123.length > 5){
const err190 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items",schema:5,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions,data:data123};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
const len8 = data123.length;
for(let i11=0; i11<len8; i11++){
let data124 = data123[i11];
if((typeof data124 !== "string") && (!(data124 && typeof data124 == "object" && !Array.isArray(data124)))){
const err191 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11,schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/type",keyword:"type",params:{type: schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.type},message:"must be string,object",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items,data:data124};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(typeof data124 === "string"){
if(func2(data124) > 200){
const err192 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11,schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items,data:data124};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(func2(data124) < 1){
const err193 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11,schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items,data:data124};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.ask === undefined){
const err194 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11,schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/required",keyword:"required",params:{missingProperty: "ask"},message:"must have required property '"+"ask"+"'",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.required,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items,data:data124};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key31 in data124){
if(!((((key31 === "ask") || (key31 === "long")) || (key31 === "required")) || (key31 === "max"))){
const err195 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11,schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items,data:data124};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data124.ask !== undefined){
let data125 = data124.ask;
if(typeof data125 === "string"){
if(func2(data125) > 2000){
const err196 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/ask",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/ask/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.ask,data:data125};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(func2(data125) < 1){
const err197 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/ask",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/ask/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.ask,data:data125};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/ask",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/ask/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.ask.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.ask,data:data125};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data124.long !== undefined){
let data126 = data124.long;
if(typeof data126 !== "boolean"){
const err199 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/long",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/long/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.long.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.long,data:data126};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data124.required !== undefined){
let data127 = data124.required;
if(typeof data127 !== "boolean"){
const err200 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/required",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.required.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.required,data:data127};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data124.max !== undefined){
let data128 = data124.max;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
const err201 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/max",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.max.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.max,data:data128};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 > 4000 || isNaN(data128)){
const err202 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/max",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4000},message:"must be <= 4000",schema:4000,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.max,data:data128};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(data128 < 1 || isNaN(data128)){
const err203 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions/" + i11+"/max",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/items/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.items.properties.max,data:data128};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
}
}
}
else {
const err204 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/questions",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/questions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.questions,data:data123};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data119.name !== undefined){
let data129 = data119.name;
if(typeof data129 === "string"){
if(func2(data129) > 2000){
const err205 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/name/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.name,data:data129};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(func2(data129) < 1){
const err206 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.name,data:data129};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
else {
const err207 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/tickets/properties/categories/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.tickets.properties.categories.additionalProperties.properties.name.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties.properties.name,data:data129};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/tickets/categories/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tickets/properties/categories/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tickets.properties.categories.additionalProperties.type,parentSchema:schema19.properties.tickets.properties.categories.additionalProperties,data:data119};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/tickets/categories",schemaPath:"#/properties/tickets/properties/categories/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tickets.properties.categories.type,parentSchema:schema19.properties.tickets.properties.categories,data:data118};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data114.close !== undefined){
let data130 = data114.close;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
for(const key32 in data130){
if(!(((key32 === "idle") || (key32 === "then")) || (key32 === "transcript"))){
const err210 = {instancePath:instancePath+"/tickets/close",schemaPath:"#/properties/tickets/properties/close/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tickets.properties.close,data:data130};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data130.idle !== undefined){
let data131 = data130.idle;
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.closeAfter === undefined){
const err211 = {instancePath:instancePath+"/tickets/close/idle",schemaPath:"#/properties/tickets/properties/close/properties/idle/required",keyword:"required",params:{missingProperty: "closeAfter"},message:"must have required property '"+"closeAfter"+"'",schema:schema19.properties.tickets.properties.close.properties.idle.required,parentSchema:schema19.properties.tickets.properties.close.properties.idle,data:data131};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
for(const key33 in data131){
if(!((key33 === "warnAfter") || (key33 === "closeAfter"))){
const err212 = {instancePath:instancePath+"/tickets/close/idle",schemaPath:"#/properties/tickets/properties/close/properties/idle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tickets.properties.close.properties.idle,data:data131};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data131.warnAfter !== undefined){
if(!(validate196(data131.warnAfter, {instancePath:instancePath+"/tickets/close/idle/warnAfter",parentData:data131,parentDataProperty:"warnAfter",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
if(data131.closeAfter !== undefined){
if(!(validate196(data131.closeAfter, {instancePath:instancePath+"/tickets/close/idle/closeAfter",parentData:data131,parentDataProperty:"closeAfter",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err213 = {instancePath:instancePath+"/tickets/close/idle",schemaPath:"#/properties/tickets/properties/close/properties/idle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tickets.properties.close.properties.idle.type,parentSchema:schema19.properties.tickets.properties.close.properties.idle,data:data131};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data130.then !== undefined){
let data134 = data130.then;
if(!((data134 === "archive") || (data134 === "delete"))){
const err214 = {instancePath:instancePath+"/tickets/close/then",schemaPath:"#/properties/tickets/properties/close/properties/then/enum",keyword:"enum",params:{allowedValues: schema19.properties.tickets.properties.close.properties.then.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.tickets.properties.close.properties.then.enum,parentSchema:schema19.properties.tickets.properties.close.properties.then,data:data134};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data130.transcript !== undefined){
let data135 = data130.transcript;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
if(data135.to === undefined){
const err215 = {instancePath:instancePath+"/tickets/close/transcript",schemaPath:"#/properties/tickets/properties/close/properties/transcript/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema19.properties.tickets.properties.close.properties.transcript.required,parentSchema:schema19.properties.tickets.properties.close.properties.transcript,data:data135};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
for(const key34 in data135){
if(!((key34 === "to") || (key34 === "formats"))){
const err216 = {instancePath:instancePath+"/tickets/close/transcript",schemaPath:"#/properties/tickets/properties/close/properties/transcript/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tickets.properties.close.properties.transcript,data:data135};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data135.to !== undefined){
if(!(validate287(data135.to, {instancePath:instancePath+"/tickets/close/transcript/to",parentData:data135,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
if(data135.formats !== undefined){
let data137 = data135.formats;
if(Array.isArray(data137)){
if(data137.length < 1){
const err217 = {instancePath:instancePath+"/tickets/close/transcript/formats",schemaPath:"#/properties/tickets/properties/close/properties/transcript/properties/formats/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.tickets.properties.close.properties.transcript.properties.formats,data:data137};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
const len9 = data137.length;
for(let i12=0; i12<len9; i12++){
let data138 = data137[i12];
if(!(((data138 === "html") || (data138 === "json")) || (data138 === "markdown"))){
const err218 = {instancePath:instancePath+"/tickets/close/transcript/formats/" + i12,schemaPath:"#/properties/tickets/properties/close/properties/transcript/properties/formats/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.tickets.properties.close.properties.transcript.properties.formats.items.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.tickets.properties.close.properties.transcript.properties.formats.items.enum,parentSchema:schema19.properties.tickets.properties.close.properties.transcript.properties.formats.items,data:data138};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
let i13 = data137.length;
let j3;
if(i13 > 1){
outer3:
for(;i13--;){
for(j3 = i13; j3--;){
if(func0(data137[i13], data137[j3])){
const err219 = {instancePath:instancePath+"/tickets/close/transcript/formats",schemaPath:"#/properties/tickets/properties/close/properties/transcript/properties/formats/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i13+" are identical)",schema:true,parentSchema:schema19.properties.tickets.properties.close.properties.transcript.properties.formats,data:data137};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
break outer3;
}
}
}
}
}
else {
const err220 = {instancePath:instancePath+"/tickets/close/transcript/formats",schemaPath:"#/properties/tickets/properties/close/properties/transcript/properties/formats/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.tickets.properties.close.properties.transcript.properties.formats.type,parentSchema:schema19.properties.tickets.properties.close.properties.transcript.properties.formats,data:data137};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
else {
const err221 = {instancePath:instancePath+"/tickets/close/transcript",schemaPath:"#/properties/tickets/properties/close/properties/transcript/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tickets.properties.close.properties.transcript.type,parentSchema:schema19.properties.tickets.properties.close.properties.transcript,data:data135};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
else {
const err222 = {instancePath:instancePath+"/tickets/close",schemaPath:"#/properties/tickets/properties/close/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tickets.properties.close.type,parentSchema:schema19.properties.tickets.properties.close,data:data130};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/tickets",schemaPath:"#/properties/tickets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tickets.type,parentSchema:schema19.properties.tickets,data:data114};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data.offers !== undefined){
let data139 = data.offers;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key35 in data139){
if(!(((((key35 === "active") || (key35 === "fields")) || (key35 === "review")) || (key35 === "publish")) || (key35 === "expire"))){
const err224 = {instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.offers,data:data139};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data139.active !== undefined){
let data140 = data139.active;
if(!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))){
const err225 = {instancePath:instancePath+"/offers/active",schemaPath:"#/properties/offers/properties/active/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.offers.properties.active.type,parentSchema:schema19.properties.offers.properties.active,data:data140};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 > 1000000 || isNaN(data140)){
const err226 = {instancePath:instancePath+"/offers/active",schemaPath:"#/properties/offers/properties/active/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema19.properties.offers.properties.active,data:data140};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(data140 < 1 || isNaN(data140)){
const err227 = {instancePath:instancePath+"/offers/active",schemaPath:"#/properties/offers/properties/active/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.offers.properties.active,data:data140};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
if(data139.fields !== undefined){
let data141 = data139.fields;
if(Array.isArray(data141)){
if(data141.length > 25){
const err228 = {instancePath:instancePath+"/offers/fields",schemaPath:"#/properties/offers/properties/fields/maxItems",keyword:"maxItems",params:{limit: 25},message:"must NOT have more than 25 items",schema:25,parentSchema:schema19.properties.offers.properties.fields,data:data141};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(data141.length < 1){
const err229 = {instancePath:instancePath+"/offers/fields",schemaPath:"#/properties/offers/properties/fields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.offers.properties.fields,data:data141};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
const len10 = data141.length;
for(let i14=0; i14<len10; i14++){
let data142 = data141[i14];
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
if(data142.id === undefined){
const err230 = {instancePath:instancePath+"/offers/fields/" + i14,schemaPath:"#/properties/offers/properties/fields/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema19.properties.offers.properties.fields.items.required,parentSchema:schema19.properties.offers.properties.fields.items,data:data142};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
for(const key36 in data142){
if(!(((((((key36 === "id") || (key36 === "title")) || (key36 === "kind")) || (key36 === "min")) || (key36 === "max")) || (key36 === "required")) || (key36 === "choices"))){
const err231 = {instancePath:instancePath+"/offers/fields/" + i14,schemaPath:"#/properties/offers/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.offers.properties.fields.items,data:data142};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data142.id !== undefined){
let data143 = data142.id;
if(typeof data143 === "string"){
if(!pattern37.test(data143)){
const err232 = {instancePath:instancePath+"/offers/fields/" + i14+"/id",schemaPath:"#/properties/offers/properties/fields/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-zA-Z0-9_-]{0,39}$"},message:"must match pattern \""+"^[a-z][a-zA-Z0-9_-]{0,39}$"+"\"",schema:"^[a-z][a-zA-Z0-9_-]{0,39}$",parentSchema:schema19.properties.offers.properties.fields.items.properties.id,data:data143};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/offers/fields/" + i14+"/id",schemaPath:"#/properties/offers/properties/fields/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.offers.properties.fields.items.properties.id.type,parentSchema:schema19.properties.offers.properties.fields.items.properties.id,data:data143};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data142.title !== undefined){
let data144 = data142.title;
if(typeof data144 === "string"){
if(func2(data144) > 2000){
const err234 = {instancePath:instancePath+"/offers/fields/" + i14+"/title",schemaPath:"#/properties/offers/properties/fields/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.offers.properties.fields.items.properties.title,data:data144};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(func2(data144) < 1){
const err235 = {instancePath:instancePath+"/offers/fields/" + i14+"/title",schemaPath:"#/properties/offers/properties/fields/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.offers.properties.fields.items.properties.title,data:data144};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/offers/fields/" + i14+"/title",schemaPath:"#/properties/offers/properties/fields/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.offers.properties.fields.items.properties.title.type,parentSchema:schema19.properties.offers.properties.fields.items.properties.title,data:data144};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data142.kind !== undefined){
let data145 = data142.kind;
if(!((((data145 === "short") || (data145 === "long")) || (data145 === "labels")) || (data145 === "link"))){
const err237 = {instancePath:instancePath+"/offers/fields/" + i14+"/kind",schemaPath:"#/properties/offers/properties/fields/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.offers.properties.fields.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.offers.properties.fields.items.properties.kind.enum,parentSchema:schema19.properties.offers.properties.fields.items.properties.kind,data:data145};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data142.min !== undefined){
let data146 = data142.min;
if(!(((typeof data146 == "number") && (!(data146 % 1) && !isNaN(data146))) && (isFinite(data146)))){
const err238 = {instancePath:instancePath+"/offers/fields/" + i14+"/min",schemaPath:"#/properties/offers/properties/fields/items/properties/min/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.offers.properties.fields.items.properties.min.type,parentSchema:schema19.properties.offers.properties.fields.items.properties.min,data:data146};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 > 4000 || isNaN(data146)){
const err239 = {instancePath:instancePath+"/offers/fields/" + i14+"/min",schemaPath:"#/properties/offers/properties/fields/items/properties/min/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4000},message:"must be <= 4000",schema:4000,parentSchema:schema19.properties.offers.properties.fields.items.properties.min,data:data146};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(data146 < 1 || isNaN(data146)){
const err240 = {instancePath:instancePath+"/offers/fields/" + i14+"/min",schemaPath:"#/properties/offers/properties/fields/items/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.offers.properties.fields.items.properties.min,data:data146};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
if(data142.max !== undefined){
let data147 = data142.max;
if(!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147)))){
const err241 = {instancePath:instancePath+"/offers/fields/" + i14+"/max",schemaPath:"#/properties/offers/properties/fields/items/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.offers.properties.fields.items.properties.max.type,parentSchema:schema19.properties.offers.properties.fields.items.properties.max,data:data147};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 > 4000 || isNaN(data147)){
const err242 = {instancePath:instancePath+"/offers/fields/" + i14+"/max",schemaPath:"#/properties/offers/properties/fields/items/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4000},message:"must be <= 4000",schema:4000,parentSchema:schema19.properties.offers.properties.fields.items.properties.max,data:data147};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(data147 < 1 || isNaN(data147)){
const err243 = {instancePath:instancePath+"/offers/fields/" + i14+"/max",schemaPath:"#/properties/offers/properties/fields/items/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.offers.properties.fields.items.properties.max,data:data147};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
}
if(data142.required !== undefined){
let data148 = data142.required;
if(typeof data148 !== "boolean"){
const err244 = {instancePath:instancePath+"/offers/fields/" + i14+"/required",schemaPath:"#/properties/offers/properties/fields/items/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.offers.properties.fields.items.properties.required.type,parentSchema:schema19.properties.offers.properties.fields.items.properties.required,data:data148};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data142.choices !== undefined){
let data149 = data142.choices;
if(Array.isArray(data149)){
if(data149.length > 25){
const err245 = {instancePath:instancePath+"/offers/fields/" + i14+"/choices",schemaPath:"#/properties/offers/properties/fields/items/properties/choices/maxItems",keyword:"maxItems",params:{limit: 25},message:"must NOT have more than 25 items",schema:25,parentSchema:schema19.properties.offers.properties.fields.items.properties.choices,data:data149};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data149.length < 1){
const err246 = {instancePath:instancePath+"/offers/fields/" + i14+"/choices",schemaPath:"#/properties/offers/properties/fields/items/properties/choices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.offers.properties.fields.items.properties.choices,data:data149};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
const len11 = data149.length;
for(let i15=0; i15<len11; i15++){
if(!(validate312(data149[i15], {instancePath:instancePath+"/offers/fields/" + i14+"/choices/" + i15,parentData:data149,parentDataProperty:i15,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate312.errors);
errors = vErrors.length;
}
}
let i16 = data149.length;
let j4;
if(i16 > 1){
outer4:
for(;i16--;){
for(j4 = i16; j4--;){
if(func0(data149[i16], data149[j4])){
const err247 = {instancePath:instancePath+"/offers/fields/" + i14+"/choices",schemaPath:"#/properties/offers/properties/fields/items/properties/choices/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i16+" are identical)",schema:true,parentSchema:schema19.properties.offers.properties.fields.items.properties.choices,data:data149};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
break outer4;
}
}
}
}
}
else {
const err248 = {instancePath:instancePath+"/offers/fields/" + i14+"/choices",schemaPath:"#/properties/offers/properties/fields/items/properties/choices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.offers.properties.fields.items.properties.choices.type,parentSchema:schema19.properties.offers.properties.fields.items.properties.choices,data:data149};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
else {
const err249 = {instancePath:instancePath+"/offers/fields/" + i14,schemaPath:"#/properties/offers/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.offers.properties.fields.items.type,parentSchema:schema19.properties.offers.properties.fields.items,data:data142};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
else {
const err250 = {instancePath:instancePath+"/offers/fields",schemaPath:"#/properties/offers/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.offers.properties.fields.type,parentSchema:schema19.properties.offers.properties.fields,data:data141};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data139.review !== undefined){
let data151 = data139.review;
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.channel === undefined){
const err251 = {instancePath:instancePath+"/offers/review",schemaPath:"#/properties/offers/properties/review/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'",schema:schema19.properties.offers.properties.review.required,parentSchema:schema19.properties.offers.properties.review,data:data151};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
for(const key37 in data151){
if(!(key37 === "channel")){
const err252 = {instancePath:instancePath+"/offers/review",schemaPath:"#/properties/offers/properties/review/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.offers.properties.review,data:data151};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data151.channel !== undefined){
if(!(validate287(data151.channel, {instancePath:instancePath+"/offers/review/channel",parentData:data151,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
}
else {
const err253 = {instancePath:instancePath+"/offers/review",schemaPath:"#/properties/offers/properties/review/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.offers.properties.review.type,parentSchema:schema19.properties.offers.properties.review,data:data151};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data139.publish !== undefined){
let data153 = data139.publish;
if(Array.isArray(data153)){
if(data153.length < 1){
const err254 = {instancePath:instancePath+"/offers/publish",schemaPath:"#/properties/offers/properties/publish/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.offers.properties.publish,data:data153};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
const len12 = data153.length;
for(let i17=0; i17<len12; i17++){
let data154 = data153[i17];
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
if(data154.channel === undefined){
const err255 = {instancePath:instancePath+"/offers/publish/" + i17,schemaPath:"#/properties/offers/properties/publish/items/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'",schema:schema19.properties.offers.properties.publish.items.required,parentSchema:schema19.properties.offers.properties.publish.items,data:data154};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(data154.template === undefined){
const err256 = {instancePath:instancePath+"/offers/publish/" + i17,schemaPath:"#/properties/offers/properties/publish/items/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema19.properties.offers.properties.publish.items.required,parentSchema:schema19.properties.offers.properties.publish.items,data:data154};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
for(const key38 in data154){
if(!(((key38 === "when") || (key38 === "channel")) || (key38 === "template"))){
const err257 = {instancePath:instancePath+"/offers/publish/" + i17,schemaPath:"#/properties/offers/properties/publish/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.offers.properties.publish.items,data:data154};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data154.when !== undefined){
let data155 = data154.when;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
if(data155.field === undefined){
const err258 = {instancePath:instancePath+"/offers/publish/" + i17+"/when",schemaPath:"#/properties/offers/properties/publish/items/properties/when/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema19.properties.offers.properties.publish.items.properties.when.required,parentSchema:schema19.properties.offers.properties.publish.items.properties.when,data:data155};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
for(const key39 in data155){
if(!(key39 === "field")){
const err259 = {instancePath:instancePath+"/offers/publish/" + i17+"/when",schemaPath:"#/properties/offers/properties/publish/items/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.offers.properties.publish.items.properties.when,data:data155};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data155.field !== undefined){
let data156 = data155.field;
if(data156 && typeof data156 == "object" && !Array.isArray(data156)){
if(Object.keys(data156).length < 1){
const err260 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field,data:data156};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
for(const key40 in data156){
const _errs313 = errors;
if(typeof key40 === "string"){
if(!pattern37.test(key40)){
const err261 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-zA-Z0-9_-]{0,39}$"},message:"must match pattern \""+"^[a-z][a-zA-Z0-9_-]{0,39}$"+"\"",schema:"^[a-z][a-zA-Z0-9_-]{0,39}$",parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.propertyNames,data:key40,propertyName:key40};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
var valid75 = _errs313 === errors;
if(!valid75){
const err262 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/propertyNames",keyword:"propertyNames",params:{propertyName: key40},message:"property name must be valid",schema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.propertyNames,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field,data:data156};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
for(const key41 in data156){
let data157 = data156[key41];
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
if(Object.keys(data157).length < 1){
const err263 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties,data:data157};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
for(const key42 in data157){
if(!((((key42 === "has") || (key42 === "equals")) || (key42 === "in")) || (key42 === "filled"))){
const err264 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties,data:data157};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data157.has !== undefined){
let data158 = data157.has;
if(typeof data158 === "string"){
if(func2(data158) > 200){
const err265 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/has",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/has/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.has,data:data158};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(func2(data158) < 1){
const err266 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/has",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/has/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.has,data:data158};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
else {
const err267 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/has",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/has/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.has.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.has,data:data158};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data157.equals !== undefined){
let data159 = data157.equals;
if(typeof data159 === "string"){
if(func2(data159) > 200){
const err268 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/equals",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/equals/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.equals,data:data159};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(func2(data159) < 1){
const err269 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/equals",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/equals/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.equals,data:data159};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
else {
const err270 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/equals",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/equals/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.equals.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.equals,data:data159};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data157.in !== undefined){
let data160 = data157.in;
if(Array.isArray(data160)){
if(data160.length > 25){
const err271 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/in/maxItems",keyword:"maxItems",params:{limit: 25},message:"must NOT have more than 25 items",schema:25,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.in,data:data160};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(data160.length < 1){
const err272 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.in,data:data160};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
const len13 = data160.length;
for(let i18=0; i18<len13; i18++){
if(!(validate312(data160[i18], {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/in/" + i18,parentData:data160,parentDataProperty:i18,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate312.errors);
errors = vErrors.length;
}
}
let i19 = data160.length;
let j5;
if(i19 > 1){
outer5:
for(;i19--;){
for(j5 = i19; j5--;){
if(func0(data160[i19], data160[j5])){
const err273 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i19+" are identical)",schema:true,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.in,data:data160};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
break outer5;
}
}
}
}
}
else {
const err274 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.in.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.in,data:data160};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data157.filled !== undefined){
let data162 = data157.filled;
if(typeof data162 !== "boolean"){
const err275 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1")+"/filled",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/properties/filled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.filled.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.properties.filled,data:data162};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
else {
const err276 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field/" + key41.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.additionalProperties,data:data157};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
else {
const err277 = {instancePath:instancePath+"/offers/publish/" + i17+"/when/field",schemaPath:"#/properties/offers/properties/publish/items/properties/when/properties/field/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.offers.properties.publish.items.properties.when.properties.field.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.when.properties.field,data:data156};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
else {
const err278 = {instancePath:instancePath+"/offers/publish/" + i17+"/when",schemaPath:"#/properties/offers/properties/publish/items/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.offers.properties.publish.items.properties.when.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.when,data:data155};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data154.channel !== undefined){
let data163 = data154.channel;
if(typeof data163 === "string"){
if(func2(data163) > 100){
const err279 = {instancePath:instancePath+"/offers/publish/" + i17+"/channel",schemaPath:"#/properties/offers/properties/publish/items/properties/channel/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema19.properties.offers.properties.publish.items.properties.channel,data:data163};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(func2(data163) < 1){
const err280 = {instancePath:instancePath+"/offers/publish/" + i17+"/channel",schemaPath:"#/properties/offers/properties/publish/items/properties/channel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.offers.properties.publish.items.properties.channel,data:data163};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
else {
const err281 = {instancePath:instancePath+"/offers/publish/" + i17+"/channel",schemaPath:"#/properties/offers/properties/publish/items/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.offers.properties.publish.items.properties.channel.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.channel,data:data163};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data154.template !== undefined){
let data164 = data154.template;
if(typeof data164 === "string"){
if(!pattern7.test(data164)){
const err282 = {instancePath:instancePath+"/offers/publish/" + i17+"/template",schemaPath:"#/properties/offers/properties/publish/items/properties/template/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema19.properties.offers.properties.publish.items.properties.template,data:data164};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
else {
const err283 = {instancePath:instancePath+"/offers/publish/" + i17+"/template",schemaPath:"#/properties/offers/properties/publish/items/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.offers.properties.publish.items.properties.template.type,parentSchema:schema19.properties.offers.properties.publish.items.properties.template,data:data164};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
}
else {
const err284 = {instancePath:instancePath+"/offers/publish/" + i17,schemaPath:"#/properties/offers/properties/publish/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.offers.properties.publish.items.type,parentSchema:schema19.properties.offers.properties.publish.items,data:data154};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
else {
const err285 = {instancePath:instancePath+"/offers/publish",schemaPath:"#/properties/offers/properties/publish/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.offers.properties.publish.type,parentSchema:schema19.properties.offers.properties.publish,data:data153};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data139.expire !== undefined){
let data165 = data139.expire;
if(typeof data165 === "string"){
if(!pattern12.test(data165)){
const err286 = {instancePath:instancePath+"/offers/expire",schemaPath:"#/properties/offers/properties/expire/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema19.properties.offers.properties.expire,data:data165};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
else {
const err287 = {instancePath:instancePath+"/offers/expire",schemaPath:"#/properties/offers/properties/expire/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.offers.properties.expire.type,parentSchema:schema19.properties.offers.properties.expire,data:data165};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
}
else {
const err288 = {instancePath:instancePath+"/offers",schemaPath:"#/properties/offers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.offers.type,parentSchema:schema19.properties.offers,data:data139};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data.limits !== undefined){
let data166 = data.limits;
if(Array.isArray(data166)){
const len14 = data166.length;
for(let i20=0; i20<len14; i20++){
let data167 = data166[i20];
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.action === undefined){
const err289 = {instancePath:instancePath+"/limits/" + i20,schemaPath:"#/properties/limits/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema19.properties.limits.items.required,parentSchema:schema19.properties.limits.items,data:data167};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
for(const key43 in data167){
if(!((((((key43 === "action") || (key43 === "roles")) || (key43 === "members")) || (key43 === "quota")) || (key43 === "allow")) || (key43 === "deny"))){
const err290 = {instancePath:instancePath+"/limits/" + i20,schemaPath:"#/properties/limits/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.limits.items,data:data167};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data167.action !== undefined){
let data168 = data167.action;
if(typeof data168 === "string"){
if(!pattern41.test(data168)){
const err291 = {instancePath:instancePath+"/limits/" + i20+"/action",schemaPath:"#/properties/limits/items/properties/action/pattern",keyword:"pattern",params:{pattern: "^(\\*|[a-z]+\\.(\\*|[a-z-]+))$"},message:"must match pattern \""+"^(\\*|[a-z]+\\.(\\*|[a-z-]+))$"+"\"",schema:"^(\\*|[a-z]+\\.(\\*|[a-z-]+))$",parentSchema:schema19.properties.limits.items.properties.action,data:data168};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/limits/" + i20+"/action",schemaPath:"#/properties/limits/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.limits.items.properties.action.type,parentSchema:schema19.properties.limits.items.properties.action,data:data168};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data167.roles !== undefined){
let data169 = data167.roles;
if(Array.isArray(data169)){
if(data169.length < 1){
const err293 = {instancePath:instancePath+"/limits/" + i20+"/roles",schemaPath:"#/properties/limits/items/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.limits.items.properties.roles,data:data169};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
const len15 = data169.length;
for(let i21=0; i21<len15; i21++){
if(!(validate287(data169[i21], {instancePath:instancePath+"/limits/" + i20+"/roles/" + i21,parentData:data169,parentDataProperty:i21,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
let i22 = data169.length;
let j6;
if(i22 > 1){
outer6:
for(;i22--;){
for(j6 = i22; j6--;){
if(func0(data169[i22], data169[j6])){
const err294 = {instancePath:instancePath+"/limits/" + i20+"/roles",schemaPath:"#/properties/limits/items/properties/roles/uniqueItems",keyword:"uniqueItems",params:{i: i22, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i22+" are identical)",schema:true,parentSchema:schema19.properties.limits.items.properties.roles,data:data169};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
break outer6;
}
}
}
}
}
else {
const err295 = {instancePath:instancePath+"/limits/" + i20+"/roles",schemaPath:"#/properties/limits/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.limits.items.properties.roles.type,parentSchema:schema19.properties.limits.items.properties.roles,data:data169};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data167.members !== undefined){
let data171 = data167.members;
if(Array.isArray(data171)){
if(data171.length < 1){
const err296 = {instancePath:instancePath+"/limits/" + i20+"/members",schemaPath:"#/properties/limits/items/properties/members/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.limits.items.properties.members,data:data171};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
const len16 = data171.length;
for(let i23=0; i23<len16; i23++){
if(!(validate287(data171[i23], {instancePath:instancePath+"/limits/" + i20+"/members/" + i23,parentData:data171,parentDataProperty:i23,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
let i24 = data171.length;
let j7;
if(i24 > 1){
outer7:
for(;i24--;){
for(j7 = i24; j7--;){
if(func0(data171[i24], data171[j7])){
const err297 = {instancePath:instancePath+"/limits/" + i20+"/members",schemaPath:"#/properties/limits/items/properties/members/uniqueItems",keyword:"uniqueItems",params:{i: i24, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i24+" are identical)",schema:true,parentSchema:schema19.properties.limits.items.properties.members,data:data171};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
break outer7;
}
}
}
}
}
else {
const err298 = {instancePath:instancePath+"/limits/" + i20+"/members",schemaPath:"#/properties/limits/items/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.limits.items.properties.members.type,parentSchema:schema19.properties.limits.items.properties.members,data:data171};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data167.quota !== undefined){
let data173 = data167.quota;
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
if(data173.uses === undefined){
const err299 = {instancePath:instancePath+"/limits/" + i20+"/quota",schemaPath:"#/properties/limits/items/properties/quota/required",keyword:"required",params:{missingProperty: "uses"},message:"must have required property '"+"uses"+"'",schema:schema19.properties.limits.items.properties.quota.required,parentSchema:schema19.properties.limits.items.properties.quota,data:data173};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data173.per === undefined){
const err300 = {instancePath:instancePath+"/limits/" + i20+"/quota",schemaPath:"#/properties/limits/items/properties/quota/required",keyword:"required",params:{missingProperty: "per"},message:"must have required property '"+"per"+"'",schema:schema19.properties.limits.items.properties.quota.required,parentSchema:schema19.properties.limits.items.properties.quota,data:data173};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
for(const key44 in data173){
if(!(((key44 === "uses") || (key44 === "per")) || (key44 === "by"))){
const err301 = {instancePath:instancePath+"/limits/" + i20+"/quota",schemaPath:"#/properties/limits/items/properties/quota/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.limits.items.properties.quota,data:data173};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data173.uses !== undefined){
let data174 = data173.uses;
if(!(((typeof data174 == "number") && (!(data174 % 1) && !isNaN(data174))) && (isFinite(data174)))){
const err302 = {instancePath:instancePath+"/limits/" + i20+"/quota/uses",schemaPath:"#/properties/limits/items/properties/quota/properties/uses/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.limits.items.properties.quota.properties.uses.type,parentSchema:schema19.properties.limits.items.properties.quota.properties.uses,data:data174};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if((typeof data174 == "number") && (isFinite(data174))){
if(data174 > 1000000 || isNaN(data174)){
const err303 = {instancePath:instancePath+"/limits/" + i20+"/quota/uses",schemaPath:"#/properties/limits/items/properties/quota/properties/uses/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema19.properties.limits.items.properties.quota.properties.uses,data:data174};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data174 < 1 || isNaN(data174)){
const err304 = {instancePath:instancePath+"/limits/" + i20+"/quota/uses",schemaPath:"#/properties/limits/items/properties/quota/properties/uses/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.limits.items.properties.quota.properties.uses,data:data174};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
}
if(data173.per !== undefined){
let data175 = data173.per;
if(typeof data175 === "string"){
if(!pattern12.test(data175)){
const err305 = {instancePath:instancePath+"/limits/" + i20+"/quota/per",schemaPath:"#/properties/limits/items/properties/quota/properties/per/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema19.properties.limits.items.properties.quota.properties.per,data:data175};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
else {
const err306 = {instancePath:instancePath+"/limits/" + i20+"/quota/per",schemaPath:"#/properties/limits/items/properties/quota/properties/per/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.limits.items.properties.quota.properties.per.type,parentSchema:schema19.properties.limits.items.properties.quota.properties.per,data:data175};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data173.by !== undefined){
let data176 = data173.by;
if(!((data176 === "moderator") || (data176 === "everyone"))){
const err307 = {instancePath:instancePath+"/limits/" + i20+"/quota/by",schemaPath:"#/properties/limits/items/properties/quota/properties/by/enum",keyword:"enum",params:{allowedValues: schema19.properties.limits.items.properties.quota.properties.by.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.limits.items.properties.quota.properties.by.enum,parentSchema:schema19.properties.limits.items.properties.quota.properties.by,data:data176};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
}
else {
const err308 = {instancePath:instancePath+"/limits/" + i20+"/quota",schemaPath:"#/properties/limits/items/properties/quota/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.limits.items.properties.quota.type,parentSchema:schema19.properties.limits.items.properties.quota,data:data173};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data167.allow !== undefined){
let data177 = data167.allow;
if(true !== data177){
const err309 = {instancePath:instancePath+"/limits/" + i20+"/allow",schemaPath:"#/properties/limits/items/properties/allow/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema19.properties.limits.items.properties.allow,data:data177};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data167.deny !== undefined){
let data178 = data167.deny;
if(true !== data178){
const err310 = {instancePath:instancePath+"/limits/" + i20+"/deny",schemaPath:"#/properties/limits/items/properties/deny/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema19.properties.limits.items.properties.deny,data:data178};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
}
else {
const err311 = {instancePath:instancePath+"/limits/" + i20,schemaPath:"#/properties/limits/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.limits.items.type,parentSchema:schema19.properties.limits.items,data:data167};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
}
else {
const err312 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.limits.type,parentSchema:schema19.properties.limits,data:data166};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data.logs !== undefined){
let data179 = data.logs;
if(data179 && typeof data179 == "object" && !Array.isArray(data179)){
for(const key45 in data179){
if(!((key45 === "default") || (key45 === "routes"))){
const err313 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.logs,data:data179};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data179.default !== undefined){
let data180 = data179.default;
if(typeof data180 === "string"){
if(func2(data180) > 100){
const err314 = {instancePath:instancePath+"/logs/default",schemaPath:"#/properties/logs/properties/default/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema19.properties.logs.properties.default,data:data180};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if(func2(data180) < 1){
const err315 = {instancePath:instancePath+"/logs/default",schemaPath:"#/properties/logs/properties/default/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.logs.properties.default,data:data180};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
else {
const err316 = {instancePath:instancePath+"/logs/default",schemaPath:"#/properties/logs/properties/default/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.logs.properties.default.type,parentSchema:schema19.properties.logs.properties.default,data:data180};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data179.routes !== undefined){
let data181 = data179.routes;
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
if(Object.keys(data181).length < 1){
const err317 = {instancePath:instancePath+"/logs/routes",schemaPath:"#/properties/logs/properties/routes/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.logs.properties.routes,data:data181};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
for(const key46 in data181){
const _errs363 = errors;
if(typeof key46 === "string"){
if(!pattern41.test(key46)){
const err318 = {instancePath:instancePath+"/logs/routes",schemaPath:"#/properties/logs/properties/routes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(\\*|[a-z]+\\.(\\*|[a-z-]+))$"},message:"must match pattern \""+"^(\\*|[a-z]+\\.(\\*|[a-z-]+))$"+"\"",schema:"^(\\*|[a-z]+\\.(\\*|[a-z-]+))$",parentSchema:schema19.properties.logs.properties.routes.propertyNames,data:key46,propertyName:key46};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
var valid92 = _errs363 === errors;
if(!valid92){
const err319 = {instancePath:instancePath+"/logs/routes",schemaPath:"#/properties/logs/properties/routes/propertyNames",keyword:"propertyNames",params:{propertyName: key46},message:"property name must be valid",schema:schema19.properties.logs.properties.routes.propertyNames,parentSchema:schema19.properties.logs.properties.routes,data:data181};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
for(const key47 in data181){
if(!(validate287(data181[key47], {instancePath:instancePath+"/logs/routes/" + key47.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data181,parentDataProperty:key47,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
}
else {
const err320 = {instancePath:instancePath+"/logs/routes",schemaPath:"#/properties/logs/properties/routes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.logs.properties.routes.type,parentSchema:schema19.properties.logs.properties.routes,data:data181};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
}
else {
const err321 = {instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.logs.type,parentSchema:schema19.properties.logs,data:data179};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data.reports !== undefined){
let data183 = data.reports;
if(data183 && typeof data183 == "object" && !Array.isArray(data183)){
for(const key48 in data183){
if(!((key48 === "reasons") || (key48 === "priority"))){
const err322 = {instancePath:instancePath+"/reports",schemaPath:"#/properties/reports/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.reports,data:data183};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data183.reasons !== undefined){
let data184 = data183.reasons;
if(data184 && typeof data184 == "object" && !Array.isArray(data184)){
if(Object.keys(data184).length < 1){
const err323 = {instancePath:instancePath+"/reports/reasons",schemaPath:"#/properties/reports/properties/reasons/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.reports.properties.reasons,data:data184};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
for(const key49 in data184){
const _errs371 = errors;
if(typeof key49 === "string"){
if(!pattern8.test(key49)){
const err324 = {instancePath:instancePath+"/reports/reasons",schemaPath:"#/properties/reports/properties/reasons/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]{0,59}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]{0,59}$"+"\"",schema:"^[a-z0-9][a-z0-9_-]{0,59}$",parentSchema:schema19.properties.reports.properties.reasons.propertyNames,data:key49,propertyName:key49};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
var valid95 = _errs371 === errors;
if(!valid95){
const err325 = {instancePath:instancePath+"/reports/reasons",schemaPath:"#/properties/reports/properties/reasons/propertyNames",keyword:"propertyNames",params:{propertyName: key49},message:"property name must be valid",schema:schema19.properties.reports.properties.reasons.propertyNames,parentSchema:schema19.properties.reports.properties.reasons,data:data184};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
for(const key50 in data184){
let data185 = data184[key50];
if(data185 && typeof data185 == "object" && !Array.isArray(data185)){
if(data185.es === undefined){
const err326 = {instancePath:instancePath+"/reports/reasons/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/reports/properties/reasons/additionalProperties/required",keyword:"required",params:{missingProperty: "es"},message:"must have required property '"+"es"+"'",schema:schema19.properties.reports.properties.reasons.additionalProperties.required,parentSchema:schema19.properties.reports.properties.reasons.additionalProperties,data:data185};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(data185.en === undefined){
const err327 = {instancePath:instancePath+"/reports/reasons/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/reports/properties/reasons/additionalProperties/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'",schema:schema19.properties.reports.properties.reasons.additionalProperties.required,parentSchema:schema19.properties.reports.properties.reasons.additionalProperties,data:data185};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
for(const key51 in data185){
if(!((key51 === "es") || (key51 === "en"))){
const err328 = {instancePath:instancePath+"/reports/reasons/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/reports/properties/reasons/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key51},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.reports.properties.reasons.additionalProperties,data:data185};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data185.es !== undefined){
if(!(validate53(data185.es, {instancePath:instancePath+"/reports/reasons/" + key50.replace(/~/g, "~0").replace(/\//g, "~1")+"/es",parentData:data185,parentDataProperty:"es",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data185.en !== undefined){
if(!(validate53(data185.en, {instancePath:instancePath+"/reports/reasons/" + key50.replace(/~/g, "~0").replace(/\//g, "~1")+"/en",parentData:data185,parentDataProperty:"en",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err329 = {instancePath:instancePath+"/reports/reasons/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/reports/properties/reasons/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reports.properties.reasons.additionalProperties.type,parentSchema:schema19.properties.reports.properties.reasons.additionalProperties,data:data185};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
}
else {
const err330 = {instancePath:instancePath+"/reports/reasons",schemaPath:"#/properties/reports/properties/reasons/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reports.properties.reasons.type,parentSchema:schema19.properties.reports.properties.reasons,data:data184};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data183.priority !== undefined){
let data188 = data183.priority;
if(Array.isArray(data188)){
if(data188.length > 50){
const err331 = {instancePath:instancePath+"/reports/priority",schemaPath:"#/properties/reports/properties/priority/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema19.properties.reports.properties.priority,data:data188};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(data188.length < 1){
const err332 = {instancePath:instancePath+"/reports/priority",schemaPath:"#/properties/reports/properties/priority/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.reports.properties.priority,data:data188};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
const len17 = data188.length;
for(let i25=0; i25<len17; i25++){
let data189 = data188[i25];
if(data189 && typeof data189 == "object" && !Array.isArray(data189)){
if(data189.is === undefined){
const err333 = {instancePath:instancePath+"/reports/priority/" + i25,schemaPath:"#/properties/reports/properties/priority/items/required",keyword:"required",params:{missingProperty: "is"},message:"must have required property '"+"is"+"'",schema:schema19.properties.reports.properties.priority.items.required,parentSchema:schema19.properties.reports.properties.priority.items,data:data189};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
for(const key52 in data189){
if(!((key52 === "when") || (key52 === "is"))){
const err334 = {instancePath:instancePath+"/reports/priority/" + i25,schemaPath:"#/properties/reports/properties/priority/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.reports.properties.priority.items,data:data189};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data189.when !== undefined){
if(!(validate88(data189.when, {instancePath:instancePath+"/reports/priority/" + i25+"/when",parentData:data189,parentDataProperty:"when",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate88.errors);
errors = vErrors.length;
}
}
if(data189.is !== undefined){
let data191 = data189.is;
if(!((((data191 === "low") || (data191 === "medium")) || (data191 === "high")) || (data191 === "critical"))){
const err335 = {instancePath:instancePath+"/reports/priority/" + i25+"/is",schemaPath:"#/properties/reports/properties/priority/items/properties/is/enum",keyword:"enum",params:{allowedValues: schema19.properties.reports.properties.priority.items.properties.is.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.reports.properties.priority.items.properties.is.enum,parentSchema:schema19.properties.reports.properties.priority.items.properties.is,data:data191};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
}
else {
const err336 = {instancePath:instancePath+"/reports/priority/" + i25,schemaPath:"#/properties/reports/properties/priority/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reports.properties.priority.items.type,parentSchema:schema19.properties.reports.properties.priority.items,data:data189};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
}
else {
const err337 = {instancePath:instancePath+"/reports/priority",schemaPath:"#/properties/reports/properties/priority/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.reports.properties.priority.type,parentSchema:schema19.properties.reports.properties.priority,data:data188};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
}
else {
const err338 = {instancePath:instancePath+"/reports",schemaPath:"#/properties/reports/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reports.type,parentSchema:schema19.properties.reports,data:data183};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data.appeals !== undefined){
let data192 = data.appeals;
if(data192 && typeof data192 == "object" && !Array.isArray(data192)){
for(const key53 in data192){
if(!(((key53 === "within") || (key53 === "one-per-sanction")) || (key53 === "another-reviewer"))){
const err339 = {instancePath:instancePath+"/appeals",schemaPath:"#/properties/appeals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.appeals,data:data192};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
if(data192.within !== undefined){
let data193 = data192.within;
if(typeof data193 === "string"){
if(!pattern12.test(data193)){
const err340 = {instancePath:instancePath+"/appeals/within",schemaPath:"#/properties/appeals/properties/within/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema19.properties.appeals.properties.within,data:data193};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
else {
const err341 = {instancePath:instancePath+"/appeals/within",schemaPath:"#/properties/appeals/properties/within/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.appeals.properties.within.type,parentSchema:schema19.properties.appeals.properties.within,data:data193};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
if(data192["one-per-sanction"] !== undefined){
let data194 = data192["one-per-sanction"];
if(typeof data194 !== "boolean"){
const err342 = {instancePath:instancePath+"/appeals/one-per-sanction",schemaPath:"#/properties/appeals/properties/one-per-sanction/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.appeals.properties["one-per-sanction"].type,parentSchema:schema19.properties.appeals.properties["one-per-sanction"],data:data194};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data192["another-reviewer"] !== undefined){
let data195 = data192["another-reviewer"];
if(typeof data195 !== "boolean"){
const err343 = {instancePath:instancePath+"/appeals/another-reviewer",schemaPath:"#/properties/appeals/properties/another-reviewer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.appeals.properties["another-reviewer"].type,parentSchema:schema19.properties.appeals.properties["another-reviewer"],data:data195};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
}
else {
const err344 = {instancePath:instancePath+"/appeals",schemaPath:"#/properties/appeals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.appeals.type,parentSchema:schema19.properties.appeals,data:data192};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data.retention !== undefined){
let data196 = data.retention;
if(data196 && typeof data196 == "object" && !Array.isArray(data196)){
for(const key54 in data196){
if(!((((key54 === "journal") || (key54 === "messages")) || (key54 === "pictures")) || (key54 === "decisions"))){
const err345 = {instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.retention,data:data196};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data196.journal !== undefined){
let data197 = data196.journal;
if(typeof data197 === "string"){
if(!pattern46.test(data197)){
const err346 = {instancePath:instancePath+"/retention/journal",schemaPath:"#/properties/retention/properties/journal/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"},message:"must match pattern \""+"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"+"\"",schema:"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$",parentSchema:schema19.properties.retention.properties.journal,data:data197};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/retention/journal",schemaPath:"#/properties/retention/properties/journal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.retention.properties.journal.type,parentSchema:schema19.properties.retention.properties.journal,data:data197};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data196.messages !== undefined){
let data198 = data196.messages;
if(typeof data198 === "string"){
if(!pattern46.test(data198)){
const err348 = {instancePath:instancePath+"/retention/messages",schemaPath:"#/properties/retention/properties/messages/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"},message:"must match pattern \""+"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"+"\"",schema:"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$",parentSchema:schema19.properties.retention.properties.messages,data:data198};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
else {
const err349 = {instancePath:instancePath+"/retention/messages",schemaPath:"#/properties/retention/properties/messages/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.retention.properties.messages.type,parentSchema:schema19.properties.retention.properties.messages,data:data198};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data196.pictures !== undefined){
let data199 = data196.pictures;
if(typeof data199 === "string"){
if(!pattern46.test(data199)){
const err350 = {instancePath:instancePath+"/retention/pictures",schemaPath:"#/properties/retention/properties/pictures/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"},message:"must match pattern \""+"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"+"\"",schema:"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$",parentSchema:schema19.properties.retention.properties.pictures,data:data199};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
else {
const err351 = {instancePath:instancePath+"/retention/pictures",schemaPath:"#/properties/retention/properties/pictures/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.retention.properties.pictures.type,parentSchema:schema19.properties.retention.properties.pictures,data:data199};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
if(data196.decisions !== undefined){
let data200 = data196.decisions;
if(typeof data200 === "string"){
if(!pattern46.test(data200)){
const err352 = {instancePath:instancePath+"/retention/decisions",schemaPath:"#/properties/retention/properties/decisions/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"},message:"must match pattern \""+"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$"+"\"",schema:"^([1-9][0-9]{0,5}(s|m|h|d|w)|forever)$",parentSchema:schema19.properties.retention.properties.decisions,data:data200};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
else {
const err353 = {instancePath:instancePath+"/retention/decisions",schemaPath:"#/properties/retention/properties/decisions/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.retention.properties.decisions.type,parentSchema:schema19.properties.retention.properties.decisions,data:data200};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
}
else {
const err354 = {instancePath:instancePath+"/retention",schemaPath:"#/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.retention.type,parentSchema:schema19.properties.retention,data:data196};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data.reputation !== undefined){
let data201 = data.reputation;
if(data201 && typeof data201 == "object" && !Array.isArray(data201)){
for(const key55 in data201){
if(!(((key55 === "keywords") || (key55 === "award")) || (key55 === "requests"))){
const err355 = {instancePath:instancePath+"/reputation",schemaPath:"#/properties/reputation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.reputation,data:data201};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data201.keywords !== undefined){
let data202 = data201.keywords;
if(data202 && typeof data202 == "object" && !Array.isArray(data202)){
if(data202.lists === undefined){
const err356 = {instancePath:instancePath+"/reputation/keywords",schemaPath:"#/properties/reputation/properties/keywords/required",keyword:"required",params:{missingProperty: "lists"},message:"must have required property '"+"lists"+"'",schema:schema19.properties.reputation.properties.keywords.required,parentSchema:schema19.properties.reputation.properties.keywords,data:data202};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
for(const key56 in data202){
if(!((key56 === "lists") || (key56 === "ignore"))){
const err357 = {instancePath:instancePath+"/reputation/keywords",schemaPath:"#/properties/reputation/properties/keywords/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.reputation.properties.keywords,data:data202};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data202.lists !== undefined){
let data203 = data202.lists;
if(Array.isArray(data203)){
if(data203.length < 1){
const err358 = {instancePath:instancePath+"/reputation/keywords/lists",schemaPath:"#/properties/reputation/properties/keywords/properties/lists/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.reputation.properties.keywords.properties.lists,data:data203};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
const len18 = data203.length;
for(let i26=0; i26<len18; i26++){
if(!(validate64(data203[i26], {instancePath:instancePath+"/reputation/keywords/lists/" + i26,parentData:data203,parentDataProperty:i26,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate64.errors);
errors = vErrors.length;
}
}
let i27 = data203.length;
let j8;
if(i27 > 1){
outer8:
for(;i27--;){
for(j8 = i27; j8--;){
if(func0(data203[i27], data203[j8])){
const err359 = {instancePath:instancePath+"/reputation/keywords/lists",schemaPath:"#/properties/reputation/properties/keywords/properties/lists/uniqueItems",keyword:"uniqueItems",params:{i: i27, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i27+" are identical)",schema:true,parentSchema:schema19.properties.reputation.properties.keywords.properties.lists,data:data203};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
break outer8;
}
}
}
}
}
else {
const err360 = {instancePath:instancePath+"/reputation/keywords/lists",schemaPath:"#/properties/reputation/properties/keywords/properties/lists/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.reputation.properties.keywords.properties.lists.type,parentSchema:schema19.properties.reputation.properties.keywords.properties.lists,data:data203};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data202.ignore !== undefined){
let data205 = data202.ignore;
if(Array.isArray(data205)){
if(data205.length < 1){
const err361 = {instancePath:instancePath+"/reputation/keywords/ignore",schemaPath:"#/properties/reputation/properties/keywords/properties/ignore/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.reputation.properties.keywords.properties.ignore,data:data205};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
const len19 = data205.length;
for(let i28=0; i28<len19; i28++){
if(!(validate64(data205[i28], {instancePath:instancePath+"/reputation/keywords/ignore/" + i28,parentData:data205,parentDataProperty:i28,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate64.errors);
errors = vErrors.length;
}
}
let i29 = data205.length;
let j9;
if(i29 > 1){
outer9:
for(;i29--;){
for(j9 = i29; j9--;){
if(func0(data205[i29], data205[j9])){
const err362 = {instancePath:instancePath+"/reputation/keywords/ignore",schemaPath:"#/properties/reputation/properties/keywords/properties/ignore/uniqueItems",keyword:"uniqueItems",params:{i: i29, j: j9},message:"must NOT have duplicate items (items ## "+j9+" and "+i29+" are identical)",schema:true,parentSchema:schema19.properties.reputation.properties.keywords.properties.ignore,data:data205};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
break outer9;
}
}
}
}
}
else {
const err363 = {instancePath:instancePath+"/reputation/keywords/ignore",schemaPath:"#/properties/reputation/properties/keywords/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.reputation.properties.keywords.properties.ignore.type,parentSchema:schema19.properties.reputation.properties.keywords.properties.ignore,data:data205};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
}
else {
const err364 = {instancePath:instancePath+"/reputation/keywords",schemaPath:"#/properties/reputation/properties/keywords/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reputation.properties.keywords.type,parentSchema:schema19.properties.reputation.properties.keywords,data:data202};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data201.award !== undefined){
let data207 = data201.award;
if(data207 && typeof data207 == "object" && !Array.isArray(data207)){
for(const key57 in data207){
if(!(((key57 === "default") || (key57 === "min")) || (key57 === "max"))){
const err365 = {instancePath:instancePath+"/reputation/award",schemaPath:"#/properties/reputation/properties/award/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.reputation.properties.award,data:data207};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data207.default !== undefined){
if(!(validate291(data207.default, {instancePath:instancePath+"/reputation/award/default",parentData:data207,parentDataProperty:"default",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate291.errors);
errors = vErrors.length;
}
}
if(data207.min !== undefined){
if(!(validate291(data207.min, {instancePath:instancePath+"/reputation/award/min",parentData:data207,parentDataProperty:"min",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate291.errors);
errors = vErrors.length;
}
}
if(data207.max !== undefined){
if(!(validate291(data207.max, {instancePath:instancePath+"/reputation/award/max",parentData:data207,parentDataProperty:"max",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate291.errors);
errors = vErrors.length;
}
}
}
else {
const err366 = {instancePath:instancePath+"/reputation/award",schemaPath:"#/properties/reputation/properties/award/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reputation.properties.award.type,parentSchema:schema19.properties.reputation.properties.award,data:data207};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data201.requests !== undefined){
let data211 = data201.requests;
if(data211 && typeof data211 == "object" && !Array.isArray(data211)){
if(data211.channel === undefined){
const err367 = {instancePath:instancePath+"/reputation/requests",schemaPath:"#/properties/reputation/properties/requests/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'",schema:schema19.properties.reputation.properties.requests.required,parentSchema:schema19.properties.reputation.properties.requests,data:data211};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
for(const key58 in data211){
if(!((key58 === "channel") || (key58 === "cooldown"))){
const err368 = {instancePath:instancePath+"/reputation/requests",schemaPath:"#/properties/reputation/properties/requests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key58},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.reputation.properties.requests,data:data211};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
if(data211.channel !== undefined){
if(!(validate287(data211.channel, {instancePath:instancePath+"/reputation/requests/channel",parentData:data211,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
if(data211.cooldown !== undefined){
if(!(validate196(data211.cooldown, {instancePath:instancePath+"/reputation/requests/cooldown",parentData:data211,parentDataProperty:"cooldown",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err369 = {instancePath:instancePath+"/reputation/requests",schemaPath:"#/properties/reputation/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reputation.properties.requests.type,parentSchema:schema19.properties.reputation.properties.requests,data:data211};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
}
else {
const err370 = {instancePath:instancePath+"/reputation",schemaPath:"#/properties/reputation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.reputation.type,parentSchema:schema19.properties.reputation,data:data201};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
if(data.tops !== undefined){
let data214 = data.tops;
if(data214 && typeof data214 == "object" && !Array.isArray(data214)){
for(const key59 in data214){
if(!((((key59 === "window") || (key59 === "count")) || (key59 === "report")) || (key59 === "privacy"))){
const err371 = {instancePath:instancePath+"/tops",schemaPath:"#/properties/tops/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key59},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tops,data:data214};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data214.window !== undefined){
let data215 = data214.window;
if(data215 && typeof data215 == "object" && !Array.isArray(data215)){
if(data215.every === undefined){
const err372 = {instancePath:instancePath+"/tops/window",schemaPath:"#/properties/tops/properties/window/required",keyword:"required",params:{missingProperty: "every"},message:"must have required property '"+"every"+"'",schema:schema19.properties.tops.properties.window.required,parentSchema:schema19.properties.tops.properties.window,data:data215};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
for(const key60 in data215){
if(!((key60 === "every") || (key60 === "from"))){
const err373 = {instancePath:instancePath+"/tops/window",schemaPath:"#/properties/tops/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key60},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tops.properties.window,data:data215};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
if(data215.every !== undefined){
let data216 = data215.every;
if(!(((data216 === "day") || (data216 === "week")) || (data216 === "month"))){
const err374 = {instancePath:instancePath+"/tops/window/every",schemaPath:"#/properties/tops/properties/window/properties/every/enum",keyword:"enum",params:{allowedValues: schema19.properties.tops.properties.window.properties.every.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.tops.properties.window.properties.every.enum,parentSchema:schema19.properties.tops.properties.window.properties.every,data:data216};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data215.from !== undefined){
let data217 = data215.from;
if(typeof data217 === "string"){
if(!pattern50.test(data217)){
const err375 = {instancePath:instancePath+"/tops/window/from",schemaPath:"#/properties/tops/properties/window/properties/from/pattern",keyword:"pattern",params:{pattern: "^((sunday|monday|tuesday|wednesday|thursday|friday|saturday|[1-9]|1[0-9]|2[0-8]) )?([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^((sunday|monday|tuesday|wednesday|thursday|friday|saturday|[1-9]|1[0-9]|2[0-8]) )?([01][0-9]|2[0-3]):[0-5][0-9]$"+"\"",schema:"^((sunday|monday|tuesday|wednesday|thursday|friday|saturday|[1-9]|1[0-9]|2[0-8]) )?([01][0-9]|2[0-3]):[0-5][0-9]$",parentSchema:schema19.properties.tops.properties.window.properties.from,data:data217};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
else {
const err376 = {instancePath:instancePath+"/tops/window/from",schemaPath:"#/properties/tops/properties/window/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.tops.properties.window.properties.from.type,parentSchema:schema19.properties.tops.properties.window.properties.from,data:data217};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
}
else {
const err377 = {instancePath:instancePath+"/tops/window",schemaPath:"#/properties/tops/properties/window/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tops.properties.window.type,parentSchema:schema19.properties.tops.properties.window,data:data215};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data214.count !== undefined){
let data218 = data214.count;
if(Array.isArray(data218)){
if(data218.length < 1){
const err378 = {instancePath:instancePath+"/tops/count",schemaPath:"#/properties/tops/properties/count/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.tops.properties.count,data:data218};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
const len20 = data218.length;
for(let i30=0; i30<len20; i30++){
let data219 = data218[i30];
if(!((((((data219 === "messages") || (data219 === "emojis")) || (data219 === "reactions")) || (data219 === "reputation")) || (data219 === "voice")) || (data219 === "contents"))){
const err379 = {instancePath:instancePath+"/tops/count/" + i30,schemaPath:"#/properties/tops/properties/count/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.tops.properties.count.items.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.tops.properties.count.items.enum,parentSchema:schema19.properties.tops.properties.count.items,data:data219};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
let i31 = data218.length;
let j10;
if(i31 > 1){
outer10:
for(;i31--;){
for(j10 = i31; j10--;){
if(func0(data218[i31], data218[j10])){
const err380 = {instancePath:instancePath+"/tops/count",schemaPath:"#/properties/tops/properties/count/uniqueItems",keyword:"uniqueItems",params:{i: i31, j: j10},message:"must NOT have duplicate items (items ## "+j10+" and "+i31+" are identical)",schema:true,parentSchema:schema19.properties.tops.properties.count,data:data218};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
break outer10;
}
}
}
}
}
else {
const err381 = {instancePath:instancePath+"/tops/count",schemaPath:"#/properties/tops/properties/count/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.tops.properties.count.type,parentSchema:schema19.properties.tops.properties.count,data:data218};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data214.report !== undefined){
let data220 = data214.report;
if(data220 && typeof data220 == "object" && !Array.isArray(data220)){
if(data220.channel === undefined){
const err382 = {instancePath:instancePath+"/tops/report",schemaPath:"#/properties/tops/properties/report/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'",schema:schema19.properties.tops.properties.report.required,parentSchema:schema19.properties.tops.properties.report,data:data220};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
for(const key61 in data220){
if(!(((key61 === "channel") || (key61 === "top")) || (key61 === "picture"))){
const err383 = {instancePath:instancePath+"/tops/report",schemaPath:"#/properties/tops/properties/report/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key61},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tops.properties.report,data:data220};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data220.channel !== undefined){
if(!(validate287(data220.channel, {instancePath:instancePath+"/tops/report/channel",parentData:data220,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate287.errors);
errors = vErrors.length;
}
}
if(data220.top !== undefined){
let data222 = data220.top;
if(!(((typeof data222 == "number") && (!(data222 % 1) && !isNaN(data222))) && (isFinite(data222)))){
const err384 = {instancePath:instancePath+"/tops/report/top",schemaPath:"#/properties/tops/properties/report/properties/top/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.tops.properties.report.properties.top.type,parentSchema:schema19.properties.tops.properties.report.properties.top,data:data222};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
if((typeof data222 == "number") && (isFinite(data222))){
if(data222 > 50 || isNaN(data222)){
const err385 = {instancePath:instancePath+"/tops/report/top",schemaPath:"#/properties/tops/properties/report/properties/top/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema19.properties.tops.properties.report.properties.top,data:data222};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if(data222 < 1 || isNaN(data222)){
const err386 = {instancePath:instancePath+"/tops/report/top",schemaPath:"#/properties/tops/properties/report/properties/top/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.tops.properties.report.properties.top,data:data222};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
}
if(data220.picture !== undefined){
let data223 = data220.picture;
if(typeof data223 !== "boolean"){
const err387 = {instancePath:instancePath+"/tops/report/picture",schemaPath:"#/properties/tops/properties/report/properties/picture/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.tops.properties.report.properties.picture.type,parentSchema:schema19.properties.tops.properties.report.properties.picture,data:data223};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
}
else {
const err388 = {instancePath:instancePath+"/tops/report",schemaPath:"#/properties/tops/properties/report/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tops.properties.report.type,parentSchema:schema19.properties.tops.properties.report,data:data220};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
if(data214.privacy !== undefined){
let data224 = data214.privacy;
if(data224 && typeof data224 == "object" && !Array.isArray(data224)){
for(const key62 in data224){
if(!((key62 === "optOut") || (key62 === "exclude"))){
const err389 = {instancePath:instancePath+"/tops/privacy",schemaPath:"#/properties/tops/properties/privacy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key62},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tops.properties.privacy,data:data224};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
if(data224.optOut !== undefined){
let data225 = data224.optOut;
if(typeof data225 !== "boolean"){
const err390 = {instancePath:instancePath+"/tops/privacy/optOut",schemaPath:"#/properties/tops/properties/privacy/properties/optOut/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.tops.properties.privacy.properties.optOut.type,parentSchema:schema19.properties.tops.properties.privacy.properties.optOut,data:data225};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
if(data224.exclude !== undefined){
let data226 = data224.exclude;
if(data226 && typeof data226 == "object" && !Array.isArray(data226)){
for(const key63 in data226){
if(!((key63 === "channels") || (key63 === "roles"))){
const err391 = {instancePath:instancePath+"/tops/privacy/exclude",schemaPath:"#/properties/tops/properties/privacy/properties/exclude/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key63},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tops.properties.privacy.properties.exclude,data:data226};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data226.channels !== undefined){
if(!(validate330(data226.channels, {instancePath:instancePath+"/tops/privacy/exclude/channels",parentData:data226,parentDataProperty:"channels",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate330.errors);
errors = vErrors.length;
}
}
if(data226.roles !== undefined){
if(!(validate330(data226.roles, {instancePath:instancePath+"/tops/privacy/exclude/roles",parentData:data226,parentDataProperty:"roles",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate330.errors);
errors = vErrors.length;
}
}
}
else {
const err392 = {instancePath:instancePath+"/tops/privacy/exclude",schemaPath:"#/properties/tops/properties/privacy/properties/exclude/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tops.properties.privacy.properties.exclude.type,parentSchema:schema19.properties.tops.properties.privacy.properties.exclude,data:data226};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
}
else {
const err393 = {instancePath:instancePath+"/tops/privacy",schemaPath:"#/properties/tops/properties/privacy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tops.properties.privacy.type,parentSchema:schema19.properties.tops.properties.privacy,data:data224};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
}
else {
const err394 = {instancePath:instancePath+"/tops",schemaPath:"#/properties/tops/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.tops.type,parentSchema:schema19.properties.tops,data:data214};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data.templates !== undefined){
let data229 = data.templates;
if(data229 && typeof data229 == "object" && !Array.isArray(data229)){
for(const key64 in data229){
const _errs460 = errors;
if(typeof key64 === "string"){
if(!pattern8.test(key64)){
const err395 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]{0,59}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]{0,59}$"+"\"",schema:"^[a-z0-9][a-z0-9_-]{0,59}$",parentSchema:schema19.properties.templates.propertyNames,data:key64,propertyName:key64};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
var valid121 = _errs460 === errors;
if(!valid121){
const err396 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/propertyNames",keyword:"propertyNames",params:{propertyName: key64},message:"property name must be valid",schema:schema19.properties.templates.propertyNames,parentSchema:schema19.properties.templates,data:data229};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
for(const key65 in data229){
let data230 = data229[key65];
if(data230 && typeof data230 == "object" && !Array.isArray(data230)){
for(const key66 in data230){
if(!(((((key66 === "kind") || (key66 === "es")) || (key66 === "en")) || (key66 === "title-es")) || (key66 === "title-en"))){
const err397 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key66},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.templates.additionalProperties,data:data230};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
if(data230.kind !== undefined){
let data231 = data230.kind;
if(!(((((((((((((((data231 === "warning") || (data231 === "suspension")) || (data231 === "ban")) || (data231 === "resolution")) || (data231 === "other")) || (data231 === "notice")) || (data231 === "lifted")) || (data231 === "expired")) || (data231 === "report-dismissed")) || (data231 === "appeal-upheld")) || (data231 === "appeal-overturned")) || (data231 === "content")) || (data231 === "alert")) || (data231 === "offer")) || (data231 === "ticket"))){
const err398 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/templates/additionalProperties/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.templates.additionalProperties.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.templates.additionalProperties.properties.kind.enum,parentSchema:schema19.properties.templates.additionalProperties.properties.kind,data:data231};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
if(data230.es !== undefined){
let data232 = data230.es;
if(typeof data232 === "string"){
if(func2(data232) > 2000){
const err399 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/es",schemaPath:"#/properties/templates/additionalProperties/properties/es/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.templates.additionalProperties.properties.es,data:data232};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
if(func2(data232) < 1){
const err400 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/es",schemaPath:"#/properties/templates/additionalProperties/properties/es/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.templates.additionalProperties.properties.es,data:data232};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
else {
const err401 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/es",schemaPath:"#/properties/templates/additionalProperties/properties/es/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.templates.additionalProperties.properties.es.type,parentSchema:schema19.properties.templates.additionalProperties.properties.es,data:data232};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
if(data230.en !== undefined){
let data233 = data230.en;
if(typeof data233 === "string"){
if(func2(data233) > 2000){
const err402 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/en",schemaPath:"#/properties/templates/additionalProperties/properties/en/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema19.properties.templates.additionalProperties.properties.en,data:data233};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
if(func2(data233) < 1){
const err403 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/en",schemaPath:"#/properties/templates/additionalProperties/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.templates.additionalProperties.properties.en,data:data233};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
else {
const err404 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/en",schemaPath:"#/properties/templates/additionalProperties/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.templates.additionalProperties.properties.en.type,parentSchema:schema19.properties.templates.additionalProperties.properties.en,data:data233};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
if(data230["title-es"] !== undefined){
let data234 = data230["title-es"];
if(typeof data234 === "string"){
if(func2(data234) > 200){
const err405 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/title-es",schemaPath:"#/properties/templates/additionalProperties/properties/title-es/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema19.properties.templates.additionalProperties.properties["title-es"],data:data234};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(func2(data234) < 1){
const err406 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/title-es",schemaPath:"#/properties/templates/additionalProperties/properties/title-es/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.templates.additionalProperties.properties["title-es"],data:data234};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
else {
const err407 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/title-es",schemaPath:"#/properties/templates/additionalProperties/properties/title-es/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.templates.additionalProperties.properties["title-es"].type,parentSchema:schema19.properties.templates.additionalProperties.properties["title-es"],data:data234};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
if(data230["title-en"] !== undefined){
let data235 = data230["title-en"];
if(typeof data235 === "string"){
if(func2(data235) > 200){
const err408 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/title-en",schemaPath:"#/properties/templates/additionalProperties/properties/title-en/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema19.properties.templates.additionalProperties.properties["title-en"],data:data235};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
if(func2(data235) < 1){
const err409 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/title-en",schemaPath:"#/properties/templates/additionalProperties/properties/title-en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.templates.additionalProperties.properties["title-en"],data:data235};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
else {
const err410 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1")+"/title-en",schemaPath:"#/properties/templates/additionalProperties/properties/title-en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.templates.additionalProperties.properties["title-en"].type,parentSchema:schema19.properties.templates.additionalProperties.properties["title-en"],data:data235};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
}
else {
const err411 = {instancePath:instancePath+"/templates/" + key65.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.templates.additionalProperties.type,parentSchema:schema19.properties.templates.additionalProperties,data:data230};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
}
else {
const err412 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.templates.type,parentSchema:schema19.properties.templates,data:data229};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
}
else {
const err413 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

