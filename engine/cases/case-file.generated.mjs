// Written by scripts/validators.ts: do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import equal from 'ajv/dist/runtime/equal.js';
function joined(errors, more) {
if (errors === null) return more;
for (const error of more) errors.push(error);
return errors;
}

export const validate = validate52;
export default validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Fuero policy tests","type":"object","properties":{"cases":{"type":"array","items":{"type":"object","properties":{"name":{"$ref":"#/$defs/shared0"},"given":{"$ref":"#/$defs/shared23"},"message":{"type":"string","maxLength":200000,"x-expects":"text"},"messages":{"type":"array","items":{"type":"string","maxLength":200000,"x-expects":"text"},"minItems":1,"maxItems":1000,"description":"Messages that each are a case of their own, with the same `given` and `expect`.","x-expects":"a list of messages"},"event":{"$ref":"#/$defs/shared24"},"steps":{"type":"array","items":{"type":"object","properties":{"at":{"type":"string","pattern":"^[0-9]{1,6}(s|m|h|d|w)$","x-expects":"a time since the first step such as `0s` or `2h`"},"message":{"type":"string","maxLength":200000,"x-expects":"text"},"event":{"$ref":"#/$defs/shared24"},"given":{"$ref":"#/$defs/shared23"}},"required":["at"],"additionalProperties":false},"minItems":1,"maxItems":200,"x-expects":"a list of steps"},"expect":{"type":"object","properties":{"fires":{"type":"array","items":{"$ref":"#/$defs/shared25"},"uniqueItems":true,"x-expects":"a list of rule ids","description":"Exactly the rules that fire at the last step, shadow rules included."},"silent":{"type":"array","items":{"$ref":"#/$defs/shared25"},"uniqueItems":true,"x-expects":"a list of rule ids","description":"Rules that are evaluated at the last step and do not fire."},"inconclusive":{"type":"array","items":{"$ref":"#/$defs/shared25"},"uniqueItems":true,"x-expects":"a list of rule ids"},"effects":{"type":"array","items":{"$ref":"#/$defs/shared48"},"description":"Effects of the last step that must be there; no other removal or sanction may be.","x-expects":"a list of effects"},"shadow":{"type":"array","items":{"$ref":"#/$defs/shared48"},"description":"The same of the effects that shadow rules would have added.","x-expects":"a list of effects"},"outcome":{"enum":["publish","hold","block"]},"points":{"type":"integer","minimum":0,"maximum":1000000000,"x-expects":"a whole number, 0 or more","description":"Points that all steps add."},"sanctions":{"type":"array","items":{"enum":["warning","temporary-suspension","permanent-suspension","ban"]},"description":"Sanctions that all steps impose, in order."}},"required":[],"additionalProperties":false,"minProperties":1}},"required":["name","expect"],"additionalProperties":false},"minItems":1,"x-expects":"a list of cases"}},"required":["cases"],"additionalProperties":false,"$defs":{"shared0":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text"},"shared1":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`"},"shared2":{"type":"integer","minimum":0,"maximum":1000000000,"x-expects":"a whole number, 0 or more"},"shared3":{"type":"integer","minimum":-1000000000,"maximum":1000000000,"x-expects":"a whole number"},"shared4":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes"},"shared5":{"type":"array","items":{"$ref":"#/$defs/shared4"}},"shared6":{"type":"object","properties":{"name":{"$ref":"#/$defs/shared0"},"tenure":{"$ref":"#/$defs/shared1"},"accountAge":{"$ref":"#/$defs/shared1"},"points":{"$ref":"#/$defs/shared2"},"warnings":{"$ref":"#/$defs/shared2"},"messages":{"$ref":"#/$defs/shared2"},"reputation":{"$ref":"#/$defs/shared3"},"roles":{"$ref":"#/$defs/shared5"},"rank":{"enum":["moderator","senior","admin"]},"bot":{"type":"boolean","x-expects":"`true` or `false`"},"watchlisted":{"type":"boolean","x-expects":"`true` or `false`"}},"required":[],"additionalProperties":false,"description":"Who wrote it. Absent: a member of a year with 100 messages, no points, no rank. Another `name` is another member."},"shared7":{"type":"string","pattern":"^[0-9]{1,6}(B|KB|MB)$","x-expects":"a size such as `8MB`"},"shared8":{"type":"string","pattern":"^[0-9a-fA-F]{16}$","x-expects":"a perceptual hash of 16 hex digits"},"shared9":{"type":"array","items":{"type":"string","maxLength":200000,"x-expects":"text"}},"shared10":{"type":"object","properties":{"text":{"type":"string","maxLength":200000,"x-expects":"text"},"phash":{"$ref":"#/$defs/shared8"},"qr":{"$ref":"#/$defs/shared9"}},"required":[],"additionalProperties":false},"shared11":{"anyOf":[{"const":"failed"},{"$ref":"#/$defs/shared10"}],"description":"What was read from the picture: `failed`, or its parts; a part left out was not read. Absent: the picture was not read.","x-expects":"`failed`, or what was read: `text`, `phash`, `qr`"},"shared12":{"type":"object","properties":{"type":{"$ref":"#/$defs/shared0"},"size":{"$ref":"#/$defs/shared7"},"picture":{"$ref":"#/$defs/shared11"}},"required":["type"],"additionalProperties":false},"shared13":{"type":"array","items":{"$ref":"#/$defs/shared12"}},"shared14":{"type":"object","properties":{"users":{"$ref":"#/$defs/shared5"},"roles":{"$ref":"#/$defs/shared5"},"everyone":{"type":"boolean","x-expects":"`true` or `false`"}},"required":[],"additionalProperties":false,"description":"Whom the surface says the text calls. Absent: they are read from the text."},"shared15":{"type":"object","properties":{"type":{"enum":["thread","post","comment","message"]},"title":{"$ref":"#/$defs/shared0"},"attachments":{"$ref":"#/$defs/shared13"},"mentions":{"$ref":"#/$defs/shared14"}},"required":[],"additionalProperties":false},"shared16":{"type":"object","properties":{"id":{"$ref":"#/$defs/shared4"},"within":{"$ref":"#/$defs/shared5"},"nsfw":{"type":"boolean","x-expects":"`true` or `false`"}},"required":["id"],"additionalProperties":false},"shared17":{"anyOf":[{"$ref":"#/$defs/shared4"},{"$ref":"#/$defs/shared16"}],"description":"Where it happens: an alias or an id, or a mapping that says what the room stands in.","x-expects":"a channel such as `general`, or `{ id, within, nsfw }`"},"shared18":{"type":"object","properties":{"emoji":{"$ref":"#/$defs/shared0"},"on":{"$ref":"#/$defs/shared4"},"own":{"type":"boolean","x-expects":"`true` or `false`"},"count":{"$ref":"#/$defs/shared2"}},"required":[],"additionalProperties":false},"shared19":{"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more"},"shared20":{"type":"object","properties":{"reason":{"$ref":"#/$defs/shared4"},"reporters":{"$ref":"#/$defs/shared19"}},"required":[],"additionalProperties":false},"shared21":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"The code of an invite that is made or deleted."},"shared22":{"type":"array","items":{"$ref":"#/$defs/shared4"},"description":"Codes of the community’s own invites. Absent: they are not known."},"shared23":{"type":"object","properties":{"author":{"$ref":"#/$defs/shared6"},"content":{"$ref":"#/$defs/shared15"},"surface":{"enum":["forum","discord"]},"channel":{"$ref":"#/$defs/shared17"},"reaction":{"$ref":"#/$defs/shared18"},"report":{"$ref":"#/$defs/shared20"},"invite":{"$ref":"#/$defs/shared21"},"command":{"$ref":"#/$defs/shared4"},"timer":{"$ref":"#/$defs/shared4"},"invites":{"$ref":"#/$defs/shared22"}},"required":[],"additionalProperties":false},"shared24":{"enum":["content.created","content.edited","content.deleted","member.joined","member.left","member.updated","reaction.added","reaction.removed","report.filed","voice.joined","voice.left","voice.moved","invite.created","invite.deleted","channel.created","channel.updated","channel.deleted","timer.due","command.used"]},"shared25":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`"},"shared26":{"enum":["delete","hold","warn","ban","kick","flag","request-reputation","lock","unlock","feature","unfeature"]},"shared27":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"The member cannot publish for this long."},"shared28":{"type":"string","pattern":"^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$","x-expects":"a duration such as `7d`, or `permanent`","description":"Suspends the member for this long, or permanently."},"shared29":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"Gives the member a role that restricts them, an alias of `names.roles`."},"shared30":{"type":"integer","minimum":1,"maximum":1000,"x-expects":"a whole number, 1 or more","description":"Adds to the ledger, in place of the points of the sanction in the same rule."},"shared31":{"type":"object","properties":{"queue":{"$ref":"#/$defs/shared25"},"priority":{"enum":["low","medium","high","critical"]}},"required":[],"additionalProperties":false,"x-expects":"a mapping with `queue`, `priority` or both","description":"Leaves the content published and puts it into a queue: `review` unless one is named, with the priority `medium` unless another is."},"shared32":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Tells the author, with the words of a template."},"shared33":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Leaves the author a notification, with the words of a template."},"shared34":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Tells the author in private, with the words of a template; on a forum a notification."},"shared35":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes"},"shared36":{"type":"object","properties":{"channel":{"$ref":"#/$defs/shared35"},"template":{"$ref":"#/$defs/shared25"}},"required":["channel"],"additionalProperties":false,"x-expects":"a mapping with `channel`, and `template` where it has words of its own","description":"Tells staff in a channel, an alias of `names.channels`; on a forum each of the staff gets a notification, and so do open desks."},"shared37":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"A role to give: an alias of `names.roles`."},"shared38":{"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"A role to take away."},"shared39":{"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"How long the role is held; absent: until someone takes it away."},"shared40":{"not":{"required":["remove"]},"x-expects":"`add` or `remove`, one in each effect"},"shared41":{"type":"object","properties":{"add":{"$ref":"#/$defs/shared37"},"remove":{"$ref":"#/$defs/shared38"},"for":{"$ref":"#/$defs/shared39"}},"required":[],"additionalProperties":false,"if":{"required":["add"]},"then":{"$ref":"#/$defs/shared40"},"else":{"required":["remove"]},"x-expects":"a role to `add` or to `remove`","description":"Gives the member a role, or takes one away."},"shared42":{"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Gives the decision a label."},"shared43":{"type":"object","properties":{"to":{"$ref":"#/$defs/shared35"}},"required":["to"],"additionalProperties":false,"x-expects":"a mapping with `to`","description":"Moves the thread to another channel or category, an alias of `names.channels`."},"shared44":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The new title; `{title}` in it is the old one."},"shared45":{"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The new text; `{text}` in it is the old one. On Discord only titles can be edited."},"shared46":{"type":"object","properties":{"title":{"$ref":"#/$defs/shared44"},"text":{"$ref":"#/$defs/shared45"}},"required":[],"additionalProperties":false,"minProperties":1,"x-expects":"new words: `title`, `text` or both","description":"Rewrites the title of the thread or the text of the content."},"shared47":{"type":"object","properties":{"timeout":{"$ref":"#/$defs/shared27"},"suspend":{"$ref":"#/$defs/shared28"},"restrict":{"$ref":"#/$defs/shared29"},"points":{"$ref":"#/$defs/shared30"},"flag":{"$ref":"#/$defs/shared31"},"reply":{"$ref":"#/$defs/shared32"},"notify":{"$ref":"#/$defs/shared33"},"dm":{"$ref":"#/$defs/shared34"},"alert":{"$ref":"#/$defs/shared36"},"role":{"$ref":"#/$defs/shared41"},"label":{"$ref":"#/$defs/shared42"},"move":{"$ref":"#/$defs/shared43"},"edit":{"$ref":"#/$defs/shared46"}},"additionalProperties":false,"minProperties":1,"maxProperties":1,"x-what":"an effect","x-expects":"an effect such as `delete` or `timeout: 1h`"},"shared48":{"if":{"type":"string"},"then":{"$ref":"#/$defs/shared26"},"else":{"$ref":"#/$defs/shared47"}}}};
const schema20 = {"type":"string","minLength":1,"maxLength":2000,"x-expects":"text"};
const func1 = ucs2length.default ?? ucs2length;

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
if(func1(data) > 2000){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
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

const schema21 = {"type":"object","properties":{"author":{"$ref":"#/$defs/shared6"},"content":{"$ref":"#/$defs/shared15"},"surface":{"enum":["forum","discord"]},"channel":{"$ref":"#/$defs/shared17"},"reaction":{"$ref":"#/$defs/shared18"},"report":{"$ref":"#/$defs/shared20"},"invite":{"$ref":"#/$defs/shared21"},"command":{"$ref":"#/$defs/shared4"},"timer":{"$ref":"#/$defs/shared4"},"invites":{"$ref":"#/$defs/shared22"}},"required":[],"additionalProperties":false};
const func3 = Object.prototype.hasOwnProperty;
const schema22 = {"type":"object","properties":{"name":{"$ref":"#/$defs/shared0"},"tenure":{"$ref":"#/$defs/shared1"},"accountAge":{"$ref":"#/$defs/shared1"},"points":{"$ref":"#/$defs/shared2"},"warnings":{"$ref":"#/$defs/shared2"},"messages":{"$ref":"#/$defs/shared2"},"reputation":{"$ref":"#/$defs/shared3"},"roles":{"$ref":"#/$defs/shared5"},"rank":{"enum":["moderator","senior","admin"]},"bot":{"type":"boolean","x-expects":"`true` or `false`"},"watchlisted":{"type":"boolean","x-expects":"`true` or `false`"}},"required":[],"additionalProperties":false,"description":"Who wrote it. Absent: a member of a year with 100 messages, no points, no rank. Another `name` is another member."};
const schema23 = {"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`"};
const pattern3 = new RegExp("^[1-9][0-9]{0,5}(s|m|h|d|w)$", "u");

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
if(typeof data === "string"){
if(!pattern3.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema23,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":"integer","minimum":0,"maximum":1000000000,"x-expects":"a whole number, 0 or more"};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema24.type,parentSchema:schema24,data};
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
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"integer","minimum":-1000000000,"maximum":1000000000,"x-expects":"a whole number"};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema25.type,parentSchema:schema25,data};
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
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < -1000000000 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000000000},message:"must be >= -1000000000",schema:-1000000000,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"array","items":{"$ref":"#/$defs/shared4"}};
const schema27 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes"};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema27,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate68(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func3.call(schema22.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate53(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data.tenure !== undefined){
if(!(validate58(data.tenure, {instancePath:instancePath+"/tenure",parentData:data,parentDataProperty:"tenure",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate58.errors);
errors = vErrors.length;
}
}
if(data.accountAge !== undefined){
if(!(validate58(data.accountAge, {instancePath:instancePath+"/accountAge",parentData:data,parentDataProperty:"accountAge",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate58.errors);
errors = vErrors.length;
}
}
if(data.points !== undefined){
if(!(validate61(data.points, {instancePath:instancePath+"/points",parentData:data,parentDataProperty:"points",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data.warnings !== undefined){
if(!(validate61(data.warnings, {instancePath:instancePath+"/warnings",parentData:data,parentDataProperty:"warnings",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data.messages !== undefined){
if(!(validate61(data.messages, {instancePath:instancePath+"/messages",parentData:data,parentDataProperty:"messages",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate61.errors);
errors = vErrors.length;
}
}
if(data.reputation !== undefined){
if(!(validate65(data.reputation, {instancePath:instancePath+"/reputation",parentData:data,parentDataProperty:"reputation",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate65.errors);
errors = vErrors.length;
}
}
if(data.roles !== undefined){
if(!(validate67(data.roles, {instancePath:instancePath+"/roles",parentData:data,parentDataProperty:"roles",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate67.errors);
errors = vErrors.length;
}
}
if(data.rank !== undefined){
let data8 = data.rank;
if(!(((data8 === "moderator") || (data8 === "senior")) || (data8 === "admin"))){
const err1 = {instancePath:instancePath+"/rank",schemaPath:"#/properties/rank/enum",keyword:"enum",params:{allowedValues: schema22.properties.rank.enum},message:"must be equal to one of the allowed values",schema:schema22.properties.rank.enum,parentSchema:schema22.properties.rank,data:data8};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.bot !== undefined){
let data9 = data.bot;
if(typeof data9 !== "boolean"){
const err2 = {instancePath:instancePath+"/bot",schemaPath:"#/properties/bot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.bot.type,parentSchema:schema22.properties.bot,data:data9};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.watchlisted !== undefined){
let data10 = data.watchlisted;
if(typeof data10 !== "boolean"){
const err3 = {instancePath:instancePath+"/watchlisted",schemaPath:"#/properties/watchlisted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.watchlisted.type,parentSchema:schema22.properties.watchlisted,data:data10};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema28 = {"type":"object","properties":{"type":{"enum":["thread","post","comment","message"]},"title":{"$ref":"#/$defs/shared0"},"attachments":{"$ref":"#/$defs/shared13"},"mentions":{"$ref":"#/$defs/shared14"}},"required":[],"additionalProperties":false};
const schema29 = {"type":"array","items":{"$ref":"#/$defs/shared12"}};
const schema30 = {"type":"object","properties":{"type":{"$ref":"#/$defs/shared0"},"size":{"$ref":"#/$defs/shared7"},"picture":{"$ref":"#/$defs/shared11"}},"required":["type"],"additionalProperties":false};
const schema31 = {"type":"string","pattern":"^[0-9]{1,6}(B|KB|MB)$","x-expects":"a size such as `8MB`"};
const pattern4 = new RegExp("^[0-9]{1,6}(B|KB|MB)$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,6}(B|KB|MB)$"},message:"must match pattern \""+"^[0-9]{1,6}(B|KB|MB)$"+"\"",schema:"^[0-9]{1,6}(B|KB|MB)$",parentSchema:schema31,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema32 = {"anyOf":[{"const":"failed"},{"$ref":"#/$defs/shared10"}],"description":"What was read from the picture: `failed`, or its parts; a part left out was not read. Absent: the picture was not read.","x-expects":"`failed`, or what was read: `text`, `phash`, `qr`"};
const schema33 = {"type":"object","properties":{"text":{"type":"string","maxLength":200000,"x-expects":"text"},"phash":{"$ref":"#/$defs/shared8"},"qr":{"$ref":"#/$defs/shared9"}},"required":[],"additionalProperties":false};
const schema34 = {"type":"string","pattern":"^[0-9a-fA-F]{16}$","x-expects":"a perceptual hash of 16 hex digits"};
const pattern5 = new RegExp("^[0-9a-fA-F]{16}$", "u");

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{16}$"},message:"must match pattern \""+"^[0-9a-fA-F]{16}$"+"\"",schema:"^[0-9a-fA-F]{16}$",parentSchema:schema34,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"array","items":{"type":"string","maxLength":200000,"x-expects":"text"}};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
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
if(typeof data0 === "string"){
if(func1(data0) > 200000){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 200000},message:"must NOT have more than 200000 characters",schema:200000,parentSchema:schema35.items,data:data0};
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
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.items.type,parentSchema:schema35.items,data:data0};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "text") || (key0 === "phash")) || (key0 === "qr"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.text !== undefined){
let data0 = data.text;
if(typeof data0 === "string"){
if(func1(data0) > 200000){
const err1 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/maxLength",keyword:"maxLength",params:{limit: 200000},message:"must NOT have more than 200000 characters",schema:200000,parentSchema:schema33.properties.text,data:data0};
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
const err2 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.text.type,parentSchema:schema33.properties.text,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.phash !== undefined){
if(!(validate81(data.phash, {instancePath:instancePath+"/phash",parentData:data,parentDataProperty:"phash",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate81.errors);
errors = vErrors.length;
}
}
if(data.qr !== undefined){
if(!(validate83(data.qr, {instancePath:instancePath+"/qr",parentData:data,parentDataProperty:"qr",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate83.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if("failed" !== data){
const err0 = {instancePath,schemaPath:"#/anyOf/0/const",keyword:"const",params:{allowedValue: "failed"},message:"must be equal to constant",schema:"failed",parentSchema:schema32.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate80.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema32.anyOf,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate79.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate79.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "size")) || (key0 === "picture"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
if(!(validate53(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data.size !== undefined){
if(!(validate77(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate77.errors);
errors = vErrors.length;
}
}
if(data.picture !== undefined){
if(!(validate79(data.picture, {instancePath:instancePath+"/picture",parentData:data,parentDataProperty:"picture",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(validate75(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"object","properties":{"users":{"$ref":"#/$defs/shared5"},"roles":{"$ref":"#/$defs/shared5"},"everyone":{"type":"boolean","x-expects":"`true` or `false`"}},"required":[],"additionalProperties":false,"description":"Whom the surface says the text calls. Absent: they are read from the text."};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "users") || (key0 === "roles")) || (key0 === "everyone"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.users !== undefined){
if(!(validate67(data.users, {instancePath:instancePath+"/users",parentData:data,parentDataProperty:"users",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate67.errors);
errors = vErrors.length;
}
}
if(data.roles !== undefined){
if(!(validate67(data.roles, {instancePath:instancePath+"/roles",parentData:data,parentDataProperty:"roles",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate67.errors);
errors = vErrors.length;
}
}
if(data.everyone !== undefined){
let data2 = data.everyone;
if(typeof data2 !== "boolean"){
const err1 = {instancePath:instancePath+"/everyone",schemaPath:"#/properties/everyone/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.everyone.type,parentSchema:schema36.properties.everyone,data:data2};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "title")) || (key0 === "attachments")) || (key0 === "mentions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!((((data0 === "thread") || (data0 === "post")) || (data0 === "comment")) || (data0 === "message"))){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema28.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema28.properties.type.enum,parentSchema:schema28.properties.type,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.title !== undefined){
if(!(validate53(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data.attachments !== undefined){
if(!(validate74(data.attachments, {instancePath:instancePath+"/attachments",parentData:data,parentDataProperty:"attachments",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data.mentions !== undefined){
if(!(validate89(data.mentions, {instancePath:instancePath+"/mentions",parentData:data,parentDataProperty:"mentions",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate89.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"anyOf":[{"$ref":"#/$defs/shared4"},{"$ref":"#/$defs/shared16"}],"description":"Where it happens: an alias or an id, or a mapping that says what the room stands in.","x-expects":"a channel such as `general`, or `{ id, within, nsfw }`"};
const schema38 = {"type":"object","properties":{"id":{"$ref":"#/$defs/shared4"},"within":{"$ref":"#/$defs/shared5"},"nsfw":{"type":"boolean","x-expects":"`true` or `false`"}},"required":["id"],"additionalProperties":false};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "within")) || (key0 === "nsfw"))){
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
if(data.id !== undefined){
if(!(validate68(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data.within !== undefined){
if(!(validate67(data.within, {instancePath:instancePath+"/within",parentData:data,parentDataProperty:"within",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate67.errors);
errors = vErrors.length;
}
}
if(data.nsfw !== undefined){
let data2 = data.nsfw;
if(typeof data2 !== "boolean"){
const err2 = {instancePath:instancePath+"/nsfw",schemaPath:"#/properties/nsfw/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.nsfw.type,parentSchema:schema38.properties.nsfw,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate68(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(!(validate96(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate96.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema37.anyOf,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate94.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate94.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema39 = {"type":"object","properties":{"emoji":{"$ref":"#/$defs/shared0"},"on":{"$ref":"#/$defs/shared4"},"own":{"type":"boolean","x-expects":"`true` or `false`"},"count":{"$ref":"#/$defs/shared2"}},"required":[],"additionalProperties":false};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "emoji") || (key0 === "on")) || (key0 === "own")) || (key0 === "count"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.emoji !== undefined){
if(!(validate53(data.emoji, {instancePath:instancePath+"/emoji",parentData:data,parentDataProperty:"emoji",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate68(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data.own !== undefined){
let data2 = data.own;
if(typeof data2 !== "boolean"){
const err1 = {instancePath:instancePath+"/own",schemaPath:"#/properties/own/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.own.type,parentSchema:schema39.properties.own,data:data2};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.count !== undefined){
if(!(validate61(data.count, {instancePath:instancePath+"/count",parentData:data,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate61.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","properties":{"reason":{"$ref":"#/$defs/shared4"},"reporters":{"$ref":"#/$defs/shared19"}},"required":[],"additionalProperties":false};
const schema41 = {"type":"integer","minimum":1,"maximum":1000000,"x-expects":"a whole number, 1 or more"};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.type,parentSchema:schema41,data};
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
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "reason") || (key0 === "reporters"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.reason !== undefined){
if(!(validate68(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data.reporters !== undefined){
if(!(validate108(data.reporters, {instancePath:instancePath+"/reporters",parentData:data,parentDataProperty:"reporters",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate108.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an id in quotes","description":"The code of an invite that is made or deleted."};

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate111.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate111.errors = vErrors;
return errors === 0;
}
validate111.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"array","items":{"$ref":"#/$defs/shared4"},"description":"Codes of the community’s own invites. Absent: they are not known."};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate68(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func3.call(schema21.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.author !== undefined){
if(!(validate56(data.author, {instancePath:instancePath+"/author",parentData:data,parentDataProperty:"author",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.content !== undefined){
if(!(validate72(data.content, {instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate72.errors);
errors = vErrors.length;
}
}
if(data.surface !== undefined){
let data2 = data.surface;
if(!((data2 === "forum") || (data2 === "discord"))){
const err1 = {instancePath:instancePath+"/surface",schemaPath:"#/properties/surface/enum",keyword:"enum",params:{allowedValues: schema21.properties.surface.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.surface.enum,parentSchema:schema21.properties.surface,data:data2};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.channel !== undefined){
if(!(validate94(data.channel, {instancePath:instancePath+"/channel",parentData:data,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate94.errors);
errors = vErrors.length;
}
}
if(data.reaction !== undefined){
if(!(validate101(data.reaction, {instancePath:instancePath+"/reaction",parentData:data,parentDataProperty:"reaction",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate101.errors);
errors = vErrors.length;
}
}
if(data.report !== undefined){
if(!(validate106(data.report, {instancePath:instancePath+"/report",parentData:data,parentDataProperty:"report",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate106.errors);
errors = vErrors.length;
}
}
if(data.invite !== undefined){
if(!(validate111(data.invite, {instancePath:instancePath+"/invite",parentData:data,parentDataProperty:"invite",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate111.errors);
errors = vErrors.length;
}
}
if(data.command !== undefined){
if(!(validate68(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data.timer !== undefined){
if(!(validate68(data.timer, {instancePath:instancePath+"/timer",parentData:data,parentDataProperty:"timer",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data.invites !== undefined){
if(!(validate115(data.invites, {instancePath:instancePath+"/invites",parentData:data,parentDataProperty:"invites",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate115.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
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
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"enum":["content.created","content.edited","content.deleted","member.joined","member.left","member.updated","reaction.added","reaction.removed","report.filed","voice.joined","voice.left","voice.moved","invite.created","invite.deleted","channel.created","channel.updated","channel.deleted","timer.due","command.used"]};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((((((((((((((((((data === "content.created") || (data === "content.edited")) || (data === "content.deleted")) || (data === "member.joined")) || (data === "member.left")) || (data === "member.updated")) || (data === "reaction.added")) || (data === "reaction.removed")) || (data === "report.filed")) || (data === "voice.joined")) || (data === "voice.left")) || (data === "voice.moved")) || (data === "invite.created")) || (data === "invite.deleted")) || (data === "channel.created")) || (data === "channel.updated")) || (data === "channel.deleted")) || (data === "timer.due")) || (data === "command.used"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema44.enum},message:"must be equal to one of the allowed values",schema:schema44.enum,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`"};
const pattern7 = new RegExp("^[a-z0-9][a-z0-9_/-]{0,79}$", "u");

function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate123.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema45,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate123.errors = vErrors;
return errors === 0;
}
validate123.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema46 = {"if":{"type":"string"},"then":{"$ref":"#/$defs/shared26"},"else":{"$ref":"#/$defs/shared47"}};
const schema47 = {"enum":["delete","hold","warn","ban","kick","flag","request-reputation","lock","unlock","feature","unfeature"]};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((((((((((data === "delete") || (data === "hold")) || (data === "warn")) || (data === "ban")) || (data === "kick")) || (data === "flag")) || (data === "request-reputation")) || (data === "lock")) || (data === "unlock")) || (data === "feature")) || (data === "unfeature"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values",schema:schema47.enum,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}
validate128.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"object","properties":{"timeout":{"$ref":"#/$defs/shared27"},"suspend":{"$ref":"#/$defs/shared28"},"restrict":{"$ref":"#/$defs/shared29"},"points":{"$ref":"#/$defs/shared30"},"flag":{"$ref":"#/$defs/shared31"},"reply":{"$ref":"#/$defs/shared32"},"notify":{"$ref":"#/$defs/shared33"},"dm":{"$ref":"#/$defs/shared34"},"alert":{"$ref":"#/$defs/shared36"},"role":{"$ref":"#/$defs/shared41"},"label":{"$ref":"#/$defs/shared42"},"move":{"$ref":"#/$defs/shared43"},"edit":{"$ref":"#/$defs/shared46"}},"additionalProperties":false,"minProperties":1,"maxProperties":1,"x-what":"an effect","x-expects":"an effect such as `delete` or `timeout: 1h`"};
const schema49 = {"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"The member cannot publish for this long."};

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern3.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema49,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"string","pattern":"^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$","x-expects":"a duration such as `7d`, or `permanent`","description":"Suspends the member for this long, or permanently."};
const pattern9 = new RegExp("^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$", "u");

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
if(typeof data === "string"){
if(!pattern9.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$"},message:"must match pattern \""+"^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$"+"\"",schema:"^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$",parentSchema:schema50,data};
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
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"Gives the member a role that restricts them, an alias of `names.roles`."};

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
if(func1(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"integer","minimum":1,"maximum":1000,"x-expects":"a whole number, 1 or more","description":"Adds to the ledger, in place of the points of the sanction in the same rule."};

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
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.type,parentSchema:schema52,data};
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
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema53 = {"type":"object","properties":{"queue":{"$ref":"#/$defs/shared25"},"priority":{"enum":["low","medium","high","critical"]}},"required":[],"additionalProperties":false,"x-expects":"a mapping with `queue`, `priority` or both","description":"Leaves the content published and puts it into a queue: `review` unless one is named, with the priority `medium` unless another is."};

function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate139.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "queue") || (key0 === "priority"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.queue !== undefined){
if(!(validate123(data.queue, {instancePath:instancePath+"/queue",parentData:data,parentDataProperty:"queue",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate123.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data1 = data.priority;
if(!((((data1 === "low") || (data1 === "medium")) || (data1 === "high")) || (data1 === "critical"))){
const err1 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/enum",keyword:"enum",params:{allowedValues: schema53.properties.priority.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.priority.enum,parentSchema:schema53.properties.priority,data:data1};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate139.errors = vErrors;
return errors === 0;
}
validate139.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Tells the author, with the words of a template."};

function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema54,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema55 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Leaves the author a notification, with the words of a template."};

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
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema55,data};
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
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Tells the author in private, with the words of a template; on a forum a notification."};

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
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema56,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.type,parentSchema:schema56,data};
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

const schema57 = {"type":"object","properties":{"channel":{"$ref":"#/$defs/shared35"},"template":{"$ref":"#/$defs/shared25"}},"required":["channel"],"additionalProperties":false,"x-expects":"a mapping with `channel`, and `template` where it has words of its own","description":"Tells staff in a channel, an alias of `names.channels`; on a forum each of the staff gets a notification, and so do open desks."};
const schema58 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes"};

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
if(func1(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
if(data.channel === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "channel") || (key0 === "template"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.channel !== undefined){
if(!(validate149(data.channel, {instancePath:instancePath+"/channel",parentData:data,parentDataProperty:"channel",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate149.errors);
errors = vErrors.length;
}
}
if(data.template !== undefined){
if(!(validate123(data.template, {instancePath:instancePath+"/template",parentData:data,parentDataProperty:"template",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate123.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
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

const schema59 = {"type":"object","properties":{"add":{"$ref":"#/$defs/shared37"},"remove":{"$ref":"#/$defs/shared38"},"for":{"$ref":"#/$defs/shared39"}},"required":[],"additionalProperties":false,"if":{"required":["add"]},"then":{"$ref":"#/$defs/shared40"},"else":{"required":["remove"]},"x-expects":"a role to `add` or to `remove`","description":"Gives the member a role, or takes one away."};
const schema60 = {"not":{"required":["remove"]},"x-expects":"`add` or `remove`, one in each effect"};

function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate154.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.remove === undefined) && (missing0 = "remove")){
const err0 = {};
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
if(valid0){
const err1 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema60.not,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate154.errors = vErrors;
return errors === 0;
}
validate154.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema61 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"A role to give: an alias of `names.roles`."};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema62 = {"type":"string","minLength":1,"maxLength":100,"x-expects":"an alias of `names`, or an id in quotes","description":"A role to take away."};

function validate158(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate158.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 100){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate158.errors = vErrors;
return errors === 0;
}
validate158.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"string","pattern":"^[1-9][0-9]{0,5}(s|m|h|d|w)$","x-expects":"a duration such as `10m`, `2h` or `7d`","description":"How long the role is held; absent: until someone takes it away."};

function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate160.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern3.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}(s|m|h|d|w)$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}(s|m|h|d|w)$"+"\"",schema:"^[1-9][0-9]{0,5}(s|m|h|d|w)$",parentSchema:schema63,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate160.errors = vErrors;
return errors === 0;
}
validate160.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate153.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.add === undefined) && (missing0 = "add")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(!(validate154(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate154.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.remove === undefined){
const err1 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "remove"},message:"must have required property '"+"remove"+"'",schema:schema59.else.required,parentSchema:schema59.else,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema59.if,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "add") || (key0 === "remove")) || (key0 === "for"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.add !== undefined){
if(!(validate156(data.add, {instancePath:instancePath+"/add",parentData:data,parentDataProperty:"add",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate156.errors);
errors = vErrors.length;
}
}
if(data.remove !== undefined){
if(!(validate158(data.remove, {instancePath:instancePath+"/remove",parentData:data,parentDataProperty:"remove",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate158.errors);
errors = vErrors.length;
}
}
if(data.for !== undefined){
if(!(validate160(data.for, {instancePath:instancePath+"/for",parentData:data,parentDataProperty:"for",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate160.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate153.errors = vErrors;
return errors === 0;
}
validate153.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"string","pattern":"^[a-z0-9][a-z0-9_/-]{0,79}$","x-expects":"a name of lower-case letters, digits, `-`, `_` and `/`","description":"Gives the decision a label."};

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_/-]{0,79}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_/-]{0,79}$"+"\"",schema:"^[a-z0-9][a-z0-9_/-]{0,79}$",parentSchema:schema64,data};
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
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema65 = {"type":"object","properties":{"to":{"$ref":"#/$defs/shared35"}},"required":["to"],"additionalProperties":false,"x-expects":"a mapping with `to`","description":"Moves the thread to another channel or category, an alias of `names.channels`."};

function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate165.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema65.required,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "to")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.to !== undefined){
if(!(validate149(data.to, {instancePath:instancePath+"/to",parentData:data,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate149.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}
validate165.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"object","properties":{"title":{"$ref":"#/$defs/shared44"},"text":{"$ref":"#/$defs/shared45"}},"required":[],"additionalProperties":false,"minProperties":1,"x-expects":"new words: `title`, `text` or both","description":"Rewrites the title of the thread or the text of the content."};
const schema67 = {"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The new title; `{title}` in it is the old one."};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate169.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 2000){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema67,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate169.errors = vErrors;
return errors === 0;
}
validate169.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema68 = {"type":"string","minLength":1,"maxLength":2000,"x-expects":"text","description":"The new text; `{text}` in it is the old one. On Discord only titles can be edited."};

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func1(data) > 2000){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters",schema:2000,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68,data};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate168.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "title") || (key0 === "text"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.title !== undefined){
if(!(validate169(data.title, {instancePath:instancePath+"/title",parentData:data,parentDataProperty:"title",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate169.errors);
errors = vErrors.length;
}
}
if(data.text !== undefined){
if(!(validate171(data.text, {instancePath:instancePath+"/text",parentData:data,parentDataProperty:"text",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate171.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate168.errors = vErrors;
return errors === 0;
}
validate168.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func3.call(schema48.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.timeout !== undefined){
if(!(validate131(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate131.errors);
errors = vErrors.length;
}
}
if(data.suspend !== undefined){
if(!(validate133(data.suspend, {instancePath:instancePath+"/suspend",parentData:data,parentDataProperty:"suspend",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate133.errors);
errors = vErrors.length;
}
}
if(data.restrict !== undefined){
if(!(validate135(data.restrict, {instancePath:instancePath+"/restrict",parentData:data,parentDataProperty:"restrict",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate135.errors);
errors = vErrors.length;
}
}
if(data.points !== undefined){
if(!(validate137(data.points, {instancePath:instancePath+"/points",parentData:data,parentDataProperty:"points",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate137.errors);
errors = vErrors.length;
}
}
if(data.flag !== undefined){
if(!(validate139(data.flag, {instancePath:instancePath+"/flag",parentData:data,parentDataProperty:"flag",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate139.errors);
errors = vErrors.length;
}
}
if(data.reply !== undefined){
if(!(validate142(data.reply, {instancePath:instancePath+"/reply",parentData:data,parentDataProperty:"reply",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate142.errors);
errors = vErrors.length;
}
}
if(data.notify !== undefined){
if(!(validate144(data.notify, {instancePath:instancePath+"/notify",parentData:data,parentDataProperty:"notify",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate144.errors);
errors = vErrors.length;
}
}
if(data.dm !== undefined){
if(!(validate146(data.dm, {instancePath:instancePath+"/dm",parentData:data,parentDataProperty:"dm",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate146.errors);
errors = vErrors.length;
}
}
if(data.alert !== undefined){
if(!(validate148(data.alert, {instancePath:instancePath+"/alert",parentData:data,parentDataProperty:"alert",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate148.errors);
errors = vErrors.length;
}
}
if(data.role !== undefined){
if(!(validate153(data.role, {instancePath:instancePath+"/role",parentData:data,parentDataProperty:"role",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate153.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(!(validate163(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate163.errors);
errors = vErrors.length;
}
}
if(data.move !== undefined){
if(!(validate165(data.move, {instancePath:instancePath+"/move",parentData:data,parentDataProperty:"move",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate165.errors);
errors = vErrors.length;
}
}
if(data.edit !== undefined){
if(!(validate168(data.edit, {instancePath:instancePath+"/edit",parentData:data,parentDataProperty:"edit",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate168.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate127.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
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
const _errs3 = errors;
if(!(validate128(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate128.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(!(validate130(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate130.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
ifClause0 = "else";
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema46.if,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate127.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate127.evaluated = {"dynamicProps":true,"dynamicItems":false};

const func0 = equal.default ?? equal;
const pattern6 = new RegExp("^[0-9]{1,6}(s|m|h|d|w)$", "u");

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
if(data.cases === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cases"},message:"must have required property '"+"cases"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "cases")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cases !== undefined){
let data0 = data.cases;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.cases,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err3 = {instancePath:instancePath+"/cases/" + i0,schemaPath:"#/properties/cases/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema19.properties.cases.items.required,parentSchema:schema19.properties.cases.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.expect === undefined){
const err4 = {instancePath:instancePath+"/cases/" + i0,schemaPath:"#/properties/cases/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'",schema:schema19.properties.cases.items.required,parentSchema:schema19.properties.cases.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(((((((key1 === "name") || (key1 === "given")) || (key1 === "message")) || (key1 === "messages")) || (key1 === "event")) || (key1 === "steps")) || (key1 === "expect"))){
const err5 = {instancePath:instancePath+"/cases/" + i0,schemaPath:"#/properties/cases/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.cases.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.name !== undefined){
if(!(validate53(data1.name, {instancePath:instancePath+"/cases/" + i0+"/name",parentData:data1,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate53.errors);
errors = vErrors.length;
}
}
if(data1.given !== undefined){
if(!(validate55(data1.given, {instancePath:instancePath+"/cases/" + i0+"/given",parentData:data1,parentDataProperty:"given",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate55.errors);
errors = vErrors.length;
}
}
if(data1.message !== undefined){
let data4 = data1.message;
if(typeof data4 === "string"){
if(func1(data4) > 200000){
const err6 = {instancePath:instancePath+"/cases/" + i0+"/message",schemaPath:"#/properties/cases/items/properties/message/maxLength",keyword:"maxLength",params:{limit: 200000},message:"must NOT have more than 200000 characters",schema:200000,parentSchema:schema19.properties.cases.items.properties.message,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/cases/" + i0+"/message",schemaPath:"#/properties/cases/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.cases.items.properties.message.type,parentSchema:schema19.properties.cases.items.properties.message,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.messages !== undefined){
let data5 = data1.messages;
if(Array.isArray(data5)){
if(data5.length > 1000){
const err8 = {instancePath:instancePath+"/cases/" + i0+"/messages",schemaPath:"#/properties/cases/items/properties/messages/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema19.properties.cases.items.properties.messages,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data5.length < 1){
const err9 = {instancePath:instancePath+"/cases/" + i0+"/messages",schemaPath:"#/properties/cases/items/properties/messages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.cases.items.properties.messages,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func1(data6) > 200000){
const err10 = {instancePath:instancePath+"/cases/" + i0+"/messages/" + i1,schemaPath:"#/properties/cases/items/properties/messages/items/maxLength",keyword:"maxLength",params:{limit: 200000},message:"must NOT have more than 200000 characters",schema:200000,parentSchema:schema19.properties.cases.items.properties.messages.items,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/cases/" + i0+"/messages/" + i1,schemaPath:"#/properties/cases/items/properties/messages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.cases.items.properties.messages.items.type,parentSchema:schema19.properties.cases.items.properties.messages.items,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/cases/" + i0+"/messages",schemaPath:"#/properties/cases/items/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.messages.type,parentSchema:schema19.properties.cases.items.properties.messages,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.event !== undefined){
if(!(validate119(data1.event, {instancePath:instancePath+"/cases/" + i0+"/event",parentData:data1,parentDataProperty:"event",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate119.errors);
errors = vErrors.length;
}
}
if(data1.steps !== undefined){
let data8 = data1.steps;
if(Array.isArray(data8)){
if(data8.length > 200){
const err13 = {instancePath:instancePath+"/cases/" + i0+"/steps",schemaPath:"#/properties/cases/items/properties/steps/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema19.properties.cases.items.properties.steps,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8.length < 1){
const err14 = {instancePath:instancePath+"/cases/" + i0+"/steps",schemaPath:"#/properties/cases/items/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.cases.items.properties.steps,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.at === undefined){
const err15 = {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2,schemaPath:"#/properties/cases/items/properties/steps/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema19.properties.cases.items.properties.steps.items.required,parentSchema:schema19.properties.cases.items.properties.steps.items,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data9){
if(!((((key2 === "at") || (key2 === "message")) || (key2 === "event")) || (key2 === "given"))){
const err16 = {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2,schemaPath:"#/properties/cases/items/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.cases.items.properties.steps.items,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.at !== undefined){
let data10 = data9.at;
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
const err17 = {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2+"/at",schemaPath:"#/properties/cases/items/properties/steps/items/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,6}(s|m|h|d|w)$"},message:"must match pattern \""+"^[0-9]{1,6}(s|m|h|d|w)$"+"\"",schema:"^[0-9]{1,6}(s|m|h|d|w)$",parentSchema:schema19.properties.cases.items.properties.steps.items.properties.at,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2+"/at",schemaPath:"#/properties/cases/items/properties/steps/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.cases.items.properties.steps.items.properties.at.type,parentSchema:schema19.properties.cases.items.properties.steps.items.properties.at,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.message !== undefined){
let data11 = data9.message;
if(typeof data11 === "string"){
if(func1(data11) > 200000){
const err19 = {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2+"/message",schemaPath:"#/properties/cases/items/properties/steps/items/properties/message/maxLength",keyword:"maxLength",params:{limit: 200000},message:"must NOT have more than 200000 characters",schema:200000,parentSchema:schema19.properties.cases.items.properties.steps.items.properties.message,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2+"/message",schemaPath:"#/properties/cases/items/properties/steps/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.cases.items.properties.steps.items.properties.message.type,parentSchema:schema19.properties.cases.items.properties.steps.items.properties.message,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.event !== undefined){
if(!(validate119(data9.event, {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2+"/event",parentData:data9,parentDataProperty:"event",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate119.errors);
errors = vErrors.length;
}
}
if(data9.given !== undefined){
if(!(validate55(data9.given, {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2+"/given",parentData:data9,parentDataProperty:"given",rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/cases/" + i0+"/steps/" + i2,schemaPath:"#/properties/cases/items/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.cases.items.properties.steps.items.type,parentSchema:schema19.properties.cases.items.properties.steps.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/cases/" + i0+"/steps",schemaPath:"#/properties/cases/items/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.steps.type,parentSchema:schema19.properties.cases.items.properties.steps,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.expect !== undefined){
let data14 = data1.expect;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err23 = {instancePath:instancePath+"/cases/" + i0+"/expect",schemaPath:"#/properties/cases/items/properties/expect/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema19.properties.cases.items.properties.expect,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data14){
if(!((((((((key3 === "fires") || (key3 === "silent")) || (key3 === "inconclusive")) || (key3 === "effects")) || (key3 === "shadow")) || (key3 === "outcome")) || (key3 === "points")) || (key3 === "sanctions"))){
const err24 = {instancePath:instancePath+"/cases/" + i0+"/expect",schemaPath:"#/properties/cases/items/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.cases.items.properties.expect,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data14.fires !== undefined){
let data15 = data14.fires;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
if(!(validate123(data15[i3], {instancePath:instancePath+"/cases/" + i0+"/expect/fires/" + i3,parentData:data15,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate123.errors);
errors = vErrors.length;
}
}
let i4 = data15.length;
let j0;
if(i4 > 1){
outer0:
for(;i4--;){
for(j0 = i4; j0--;){
if(func0(data15[i4], data15[j0])){
const err25 = {instancePath:instancePath+"/cases/" + i0+"/expect/fires",schemaPath:"#/properties/cases/items/properties/expect/properties/fires/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i4+" are identical)",schema:true,parentSchema:schema19.properties.cases.items.properties.expect.properties.fires,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/cases/" + i0+"/expect/fires",schemaPath:"#/properties/cases/items/properties/expect/properties/fires/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.expect.properties.fires.type,parentSchema:schema19.properties.cases.items.properties.expect.properties.fires,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.silent !== undefined){
let data17 = data14.silent;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i5=0; i5<len4; i5++){
if(!(validate123(data17[i5], {instancePath:instancePath+"/cases/" + i0+"/expect/silent/" + i5,parentData:data17,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate123.errors);
errors = vErrors.length;
}
}
let i6 = data17.length;
let j1;
if(i6 > 1){
outer1:
for(;i6--;){
for(j1 = i6; j1--;){
if(func0(data17[i6], data17[j1])){
const err27 = {instancePath:instancePath+"/cases/" + i0+"/expect/silent",schemaPath:"#/properties/cases/items/properties/expect/properties/silent/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i6+" are identical)",schema:true,parentSchema:schema19.properties.cases.items.properties.expect.properties.silent,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/cases/" + i0+"/expect/silent",schemaPath:"#/properties/cases/items/properties/expect/properties/silent/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.expect.properties.silent.type,parentSchema:schema19.properties.cases.items.properties.expect.properties.silent,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.inconclusive !== undefined){
let data19 = data14.inconclusive;
if(Array.isArray(data19)){
const len5 = data19.length;
for(let i7=0; i7<len5; i7++){
if(!(validate123(data19[i7], {instancePath:instancePath+"/cases/" + i0+"/expect/inconclusive/" + i7,parentData:data19,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate123.errors);
errors = vErrors.length;
}
}
let i8 = data19.length;
let j2;
if(i8 > 1){
outer2:
for(;i8--;){
for(j2 = i8; j2--;){
if(func0(data19[i8], data19[j2])){
const err29 = {instancePath:instancePath+"/cases/" + i0+"/expect/inconclusive",schemaPath:"#/properties/cases/items/properties/expect/properties/inconclusive/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i8+" are identical)",schema:true,parentSchema:schema19.properties.cases.items.properties.expect.properties.inconclusive,data:data19};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break outer2;
}
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/cases/" + i0+"/expect/inconclusive",schemaPath:"#/properties/cases/items/properties/expect/properties/inconclusive/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.expect.properties.inconclusive.type,parentSchema:schema19.properties.cases.items.properties.expect.properties.inconclusive,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.effects !== undefined){
let data21 = data14.effects;
if(Array.isArray(data21)){
const len6 = data21.length;
for(let i9=0; i9<len6; i9++){
if(!(validate127(data21[i9], {instancePath:instancePath+"/cases/" + i0+"/expect/effects/" + i9,parentData:data21,parentDataProperty:i9,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate127.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/cases/" + i0+"/expect/effects",schemaPath:"#/properties/cases/items/properties/expect/properties/effects/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.expect.properties.effects.type,parentSchema:schema19.properties.cases.items.properties.expect.properties.effects,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.shadow !== undefined){
let data23 = data14.shadow;
if(Array.isArray(data23)){
const len7 = data23.length;
for(let i10=0; i10<len7; i10++){
if(!(validate127(data23[i10], {instancePath:instancePath+"/cases/" + i0+"/expect/shadow/" + i10,parentData:data23,parentDataProperty:i10,rootData,dynamicAnchors}))){
vErrors = joined(vErrors, validate127.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/cases/" + i0+"/expect/shadow",schemaPath:"#/properties/cases/items/properties/expect/properties/shadow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.expect.properties.shadow.type,parentSchema:schema19.properties.cases.items.properties.expect.properties.shadow,data:data23};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.outcome !== undefined){
let data25 = data14.outcome;
if(!(((data25 === "publish") || (data25 === "hold")) || (data25 === "block"))){
const err33 = {instancePath:instancePath+"/cases/" + i0+"/expect/outcome",schemaPath:"#/properties/cases/items/properties/expect/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema19.properties.cases.items.properties.expect.properties.outcome.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.cases.items.properties.expect.properties.outcome.enum,parentSchema:schema19.properties.cases.items.properties.expect.properties.outcome,data:data25};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.points !== undefined){
let data26 = data14.points;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err34 = {instancePath:instancePath+"/cases/" + i0+"/expect/points",schemaPath:"#/properties/cases/items/properties/expect/properties/points/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.cases.items.properties.expect.properties.points.type,parentSchema:schema19.properties.cases.items.properties.expect.properties.points,data:data26};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1000000000 || isNaN(data26)){
const err35 = {instancePath:instancePath+"/cases/" + i0+"/expect/points",schemaPath:"#/properties/cases/items/properties/expect/properties/points/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema19.properties.cases.items.properties.expect.properties.points,data:data26};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err36 = {instancePath:instancePath+"/cases/" + i0+"/expect/points",schemaPath:"#/properties/cases/items/properties/expect/properties/points/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema19.properties.cases.items.properties.expect.properties.points,data:data26};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data14.sanctions !== undefined){
let data27 = data14.sanctions;
if(Array.isArray(data27)){
const len8 = data27.length;
for(let i11=0; i11<len8; i11++){
let data28 = data27[i11];
if(!((((data28 === "warning") || (data28 === "temporary-suspension")) || (data28 === "permanent-suspension")) || (data28 === "ban"))){
const err37 = {instancePath:instancePath+"/cases/" + i0+"/expect/sanctions/" + i11,schemaPath:"#/properties/cases/items/properties/expect/properties/sanctions/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.cases.items.properties.expect.properties.sanctions.items.enum},message:"must be equal to one of the allowed values",schema:schema19.properties.cases.items.properties.expect.properties.sanctions.items.enum,parentSchema:schema19.properties.cases.items.properties.expect.properties.sanctions.items,data:data28};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/cases/" + i0+"/expect/sanctions",schemaPath:"#/properties/cases/items/properties/expect/properties/sanctions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.items.properties.expect.properties.sanctions.type,parentSchema:schema19.properties.cases.items.properties.expect.properties.sanctions,data:data27};
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
else {
const err39 = {instancePath:instancePath+"/cases/" + i0+"/expect",schemaPath:"#/properties/cases/items/properties/expect/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.cases.items.properties.expect.type,parentSchema:schema19.properties.cases.items.properties.expect,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/cases/" + i0,schemaPath:"#/properties/cases/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.properties.cases.items.type,parentSchema:schema19.properties.cases.items,data:data1};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.cases.type,parentSchema:schema19.properties.cases,data:data0};
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
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

