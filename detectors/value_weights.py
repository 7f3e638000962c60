"""The weights of the models in `values`; made by `python -m benchmarks.values`."""

KEY = (
    -1.75,  # one
    1.98,  # length
    -4.82,  # short
    -1.84,  # very short
    -0.07,  # digits
    3.89,  # capitals
    -3.48,  # signs
    2.34,  # strangeness
    -0.88,  # entropy
    3.77,  # changes
    -5.07,  # longest letters
    -5.9,  # words
    -5.56,  # leet words
    -3.34,  # blanks
    -1.66,  # joints
    -1.32,  # opening
    -5.13,  # brackets
    -1.96,  # slash
    -2.43,  # dot
    -0.86,  # underscore
    0.42,  # hyphen
    -3.27,  # colon
    -0.26,  # equals
    1.2,  # strong signs
    -2.56,  # letters only
    -0.04,  # digits only
    -0.26,  # camel
    -2.1,  # constant
    0.61,  # hex
    0.4,  # long hex
    -0.98,  # chosen
    -1.8,  # digits last
    3.35,  # long mixed
    -3.95,  # words of code
    0.22,  # counted words
    1.16,  # counted unknown words
    3.03,  # digits inside
    1.94,  # sign and digits
)
PASSWORD = (
    -2.29,  # one
    -2.46,  # length
    -0.12,  # short
    -2.26,  # very short
    2.93,  # digits
    3.3,  # capitals
    -6.28,  # signs
    0.88,  # strangeness
    -0.43,  # entropy
    5.12,  # changes
    -0.42,  # longest letters
    1.77,  # words
    -2.23,  # leet words
    -4.57,  # blanks
    -2.33,  # joints
    -0.59,  # opening
    -8.56,  # brackets
    -5.77,  # slash
    -0.86,  # dot
    1.33,  # underscore
    3.91,  # hyphen
    -7.2,  # colon
    -1.76,  # equals
    -0.32,  # strong signs
    -4.99,  # letters only
    -1.18,  # digits only
    -1.53,  # camel
    -5.61,  # constant
    -1.83,  # hex
    0.0,  # long hex
    3.1,  # chosen
    -0.61,  # digits last
    1.14,  # long mixed
    -8.24,  # words of code
    1.68,  # counted words
    1.54,  # counted unknown words
    4.89,  # digits inside
    6.25,  # sign and digits
)
WORDS = """
able abnormal abort about above absolute abstraction accept access according account accounts
across action actions active activity actual actually adapter added adding additional address
adjust admin advance after again against agent alert algorithm alias aliases align allow allowed
allows alloy almost along already alsa also alternative although always amendment amount analytics
android anez animate animation annotation annotations annoying anonymous another answer anybody
anymore anyone anything anyway anywhere apache apparently appc appcelerator appear appears append
apple application applications applied apply appropriate apps aptana arch architecture archive
area aren args argument arguments argv arlie around array arrghus arrow article ascii asked asking
assert assets associated assume assuming async attach attached attachment attempt attempting
attempts attr attribute attributes audio auth author authors auto automaticall available avoid
await away awesome azzie back backend background backup balistic banner bars base based bash basic
basically because become been before begin behavior behaviour being believe below best beta better
between binary bind bios bits black blank blob block blocks blue body book bool boolean boot
border borrow both bottom bound branch break breaks brion broken browser buffer bugs bugzilla
build builder building builds built bunch bundle business button buttons byte bytes cable cache
cached california call callable callback called caller calling calls came camera cancel cannot
cant capture card care cargo case cases cast catalog catch category cause caused causes causing
cell center certain certificate chain chance change changed changes changing channel channels char
character characters chat check checked checking checks child children choose chrome ciencia clang
class classes classic clause clean clear click clicked clicking client clone close closed closing
cloud cloudpush code codecs codes coding collection collections color colors column come comes
coming command commands comment comments commit common community compare compat compatibilit
compatible compilation compile compiled compiler compiling compiz complete completed completely
complex component components computer condition conditions conf config configuratio configuration
configure configured confirm confirmation confirmed connect connected connection connections
consider console const constants contact contain container containing contains content contents
context continue control controller controllers controls conversion convert cookie cool copied
copy copyright core correct correctly correspondin could couldn count couple course cover crash
crashed crashes crashing crate crates crazy create created creates creating creation credentials
cross ctrl current currently cursor custom customer daemon damn dashboard data database date days
deal debian debug debugging declare decode decref default defaults define defined definitely
definition definitions delay delete deleted deleting delta dependencies dependency depending
depends deploy deprecated desc describe described description design desktop detail details detect
detected determine developer developers development device devices diagnostic dialog dict
dictionary didn didnt difference different direct directly directory disable disabled disk
dispatch display displayed dist distribution distro docs document documentatio documents does
doesn doesnt doing domain done dont double down download downloaded downloading downloads dpkg
drive driver drivers drives drop dual dump dunno duplicate during dylib dynamic each earlier
easier easily easy echo eclipse edbian edit editing edition editor eepberries effect effects
either element elements elif else email emit empty emulator emulators enable enabled encode
encoding encountered endif endpoint engine english enough ensure enter enterprise entire entries
entry enum environment environments epod equal equivalent error errors escape eval even event
events ever every everyone everything exact exactly example examples except exception exceptions
exec executable execute executed executing execution exist existing exists exit exited expand
expect expected experience explain explicit explicitly export exports express expression extend
extended extension extensions extern external extra extract facebook facing fact factory fail
failed failing fails failure false family fast faster fatal feature features feel felicia fetch
field fields figure file filename files filesystem fill filter final finally find finding fine
finish finished fire fired firefox first fixed fixes flag flags flash float focus folder folders
folks follow followed following font fonts force forgot form format forms forum forums forward
found foundation framework free fresh from front fstab full fully func function functionalit
functions further futurama future galaxy gale gallery garbage gave gedit general generate
generated generation generator generic genymotion gerrit getattr gets getting gist github give
given gives giving glad global globals gmail gnome gnutron goes going gone good google graphics
great green greg grep group groups grub guess guest guide guys haha hand handle handled handler
handling happen happened happening happens happy hard hardware hash have haven having head header
headers heap heard hehe height hello help helper helpful helps here hidden hide high higher hint
history hitman hmmm hoary hold home hook hope horizontal host hours however howto hrdwr href html
http https human icon idea ideas identifier identity idle ifdef ifndef ignore ignored ikonia image
images immediately impl implement implementati implemented implied import important imported
impossible incarus include included includes including incorrect indeed index indicates indicator
info information init initial initialize inline inner input insert inside install installation
installed installer installing instance instances instead instruction instructions integer intel
interesting interface internal internet into intrepid invalid investigate invoke iphone isarra
isinstance issue issues item items iter iterable iterator itself java javascript jenkins jief jira
jobs john join json just keep keeps kernel keyboard keys keyword keywords kill kind kinda kizza
know known knows kroll label lang language languages laptop large last later latest latitude
launch launcher launching layout least leave left legacy length less level libraries library
license licensed life lifecycle like likely limit limited line lines link linked links linux list
listed listen listener lists lite little live load loaded loader loading loads local locale
locally locate located location locations lock logged logger logging logic login logout logs long
longer longitude longjohn look looking looks lookup loop looper lost lots love lower luck machine
machines macro macros made magic mail main major make makes making manage managed management
manager manifest manual manually many mapping maps mark mart marten master match matches matching
math matma matrix matter mauro maximum maybe mean means meant media mediawiki member memory
mentioned menu merge merged message messages meta metadata method methods microhaxo microsoft
might mind mine mini minimal minimum minutes missed missing mobile mobilesdk mobileweb modal mode
model models modification modified modify module modules moment money monitor month months more
morning most mostly mount mouse move moved moving mplayer much multi multiple must mutable myself
mysql name named names namespace native navigation nbro necessary need needed needs nested network
never newer news next nexus nice night nightly node nodejs nodes noformat none nope normal
normally note notes nothing notice noticed notification notify novo ntfs null number numbers numpy
nvidia object objects occur occurred occurs office official offset often okay older once ones
onexit online only onto open opened opening opens operating operation operations operator option
optional options opts oracle order origin original other others otherwise output outside over
overflow overlay override owner package packages page pages pagination panel parallel param
parameter parameters params parent parse parser parsnip part partial particular partition
partitions parts party pass passed passing password past paste pastebin patch patchset path paths
pattern paul payload pending people perfectly perform performance perhaps permission permissions
person pfifo phase phone photo picker picture ping pipe place places plain plan platform platforms
play player please plugin plugins plus poder point pointer points policy pool port portions ports
position possible possibly post posted postgre power prefer preference preferences prefix prepare
present press pretty prevent preview previous previously primary print prior private probably
problem problems proc process processing produce product production products profile program
programs progress project projects proletarian prompt proper properly properties property protocol
provide provided provider provides proxy public publish pull purpose push python query question
questions queue quick quite quote raise raises random range rather read reader reading reads ready
real really reason reasons reboot rebuild receive received recent recently recognize recommend
recommended record recovery redirect reedy refer reference references reflect refresh regarding
regards regents regex region register registered registry regular reinstall reinstalling related
relation relative release released releases relevant remains remember remote remove removed
removing rename render rendering reopen repeat replace replicate reply repo report reported
reporter reporting reports repository repr reproduce reproducible request requested requests
require required requires reserved reset resolution resolve resolved resolving resource resources
response rest restart restarted restore result results retry return returned returning returns
review rewrite right rights roaming role root router rows rule rules runnable running runs runtime
rust safe said samba same sample samsung santo save saved saying says scale scan schema scope
screen screenshot screenshots script scripts scroll search second seconds section sections secure
security seeing seem seems seen select selected selection selector self send sending sense sent
separate seper sequence server service services session sets setting settings setup seveas several
share shared sharif shell short shot should shouldn show showing shown shows shuo side sign signal
signature signing similar simple simply simulator since single site situation size sizeof skip
skunkwaffle sleep slice slow small socket software solid solution solve solved some somehow
someone something sometimes somewhere soon sorry sort sound sounds source sources space spec
special specific specifically specified specify speed splash split ssize stable stack stackoverflo
standard start started starting starts startup state statement states static status step
stephaneyfx steps sterio stevenj stick still stop stopped storage store stored strange stream
strict string stringify strings struct structure stuck studio stuff stupid style styles submit
success successful successfully such sucks sudo suggest suggested suggestion suggestions summary
super support supported supports suppose supposed sure suzao swap switch symbol synaptic sync
syntax system systems table tables tabs taggable tagging tags take taken takes taking talk talking
target targets task team tell tells temp template templates temporary terminal termination test
testcase tested testing tests text than thank thanks that thats their them theme then there
therefore these they thing things think thinking third this thoreauputic those though thought
thread threads three through throw tiapp ticket time timeout times timestamp timob titanium title
today together token tokens told took tool tools topic total touch trace track trait transform
translate tree trey tried trigger trouble true trust trying tuple tuples turn turned tweaked twice
tyler type typedef types typing ubuntu ubuntuforums uint ultratek unable uncaught undefined under
understand unexpected unicode uninstall uninstalled union unique unit unity universe university
unix unknown unless unsafe unsigned until update updated updates updating upgrade upgraded
upgrading upload upon upper usage used useful user username users uses using usually usuario util
utils uuid valid validate validation value values variable variables various vector vendor verify
version versions vertical very video view views virtual visible visual void volume wait waiting
wanna want wanted wants warn warning warnings warranties wasn watch website webview weird welcome
well went were what whatever whats when whenever where whether which while white whole widget
width wifi wiki wikimedia wikipedia will window windows wine wireless wish witepa with within
without wonder wont word words work workaround worked worker working works workspace world would
wouldn wrap wrapper write writing written wrong wrote xcode xorg yatekii yeah year years yesterday
yield yosemite your yourself zero zygote
"""
