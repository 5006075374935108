# 换个地方接着来：口令、带过来的、带走的。

words-link = 在另一台设备继续|换个设备|换设备|换一台设备|换个设备继续|换台设备|换到手机|换到电脑|换个地方接着来|换个地方继续|到别处接着来
control-link = 在另一台设备继续

link-nothing = 还没有可以带走的回答：在那边直接开始就行。
link-here = 您可以带着这里的回答，换个设备、换个地方接着来。那边得到的是一份副本，这里的照样留着。
link-code = 口令：
link-how = 在那边打这 8 个字符就行；或者打开：
link-how-typed = 在那边打这 8 个字符就行。
link-lasts = { $minutes } 分钟内有效，只能用一次。拿到它的人看得到您的回答，请不要发给别人。

code-wrong = 这个口令不对，或者过期了、用过了。口令十分钟内有效，只能用一次，请到原来那边再取一个。
code-here = 这是这场对话自己的口令，请到另一个设备上输入。
code-often = 口令错得太多，请过 { $minutes } 分钟再试。

arrived = 接着您在{ $place }的对话来：{ $count } 项回答都带过来了。那边的一份还在，从此两边各存各的，要删也得各删各的。
arrived-file = 照您导出的文件接着来：{ $count } 项回答都读进来了，请看看对不对。
ask-arriving = { $here ->
    [0] 您在这里说的还没有确认，从{ $place }带来的有 { $count } 项回答，两份只能留一份。用带来的换掉这里的吗？换掉以后，这里的找不回来。
   *[other] 您在这里已经答了 { $here } 项，从{ $place }带来的有 { $count } 项，两份只能留一份。用带来的换掉这里的吗？换掉以后，这里的找不回来。
 }
confirm-arriving = 用带来的
arriving-keep = 留着这里的
arriving-left = 从{ $place }带来的没有用上，这里的照旧。还想用它，再带来一次就行；口令要重新取。
arriving-here = 看看这里已经答了什么
taken-along = 您用一次性口令，把这里的回答带到{ $place }接着答了。两边从此各存各的，要删也得各删各的。要是不是您自己做的，说明口令被别人看到过。

place-web = 网页上
place-telegram = { " " }Telegram 上
place-terminal = 终端里
place-wechat = 微信里
place-wecom = 企业微信里
place-api = 别的程序里
place-file = 导出的文件里
place-elsewhere = 别处

# 用导出的文件接着来：哪里不对，怎么办。
import-too-large = 文件太大了：导出的文件不超过 1 MB。请选“创评助手-我的数据”那个文件。
import-not-ours = 这不是从这里导出的文件。请选用“导出我的数据”得到的那个，内容不要改动。
import-newer = 这个文件是更新的版本导出的，这里还读不了。请在导出它的地方接着来，或者等这里更新。
import-other-policy = 这个文件是关于另一份办法的（{ $title }），这里用不上。
import-no-answers = 这个文件里一项回答也没有，直接开始就行。
import-broken = 文件里的“{ $place }”不对，内容可能被改动过。请重新导出一份，不要改动。
import-unknown-fact = 文件里的“{ $fact }”不是这份办法里的事项，内容可能被改动过。请重新导出一份，不要改动。
import-impossible = 文件里“{ $label }”的回答说不通，内容可能被改动过。请重新导出一份，不要改动。
import-contradicts = 文件里的这几项互相矛盾：{ $labels }。请在导出它的地方改好，再导出一份。
import-differs = 文件里“{ $label }”在 answers 和 session 两处写得不一样，内容可能被改动过。请重新导出一份，不要改动。

# 网页上的口令页和接着来的页
link-get = 取口令
web-start-bring = 在别处答过？接着来
web-link-anew = 换一个新口令
web-link-scan = 用手机扫一扫，打开后点一下按钮：
web-link-picture = 二维码：打开接着来的网页
web-link-no-picture = 这里画不了二维码（没有装可选依赖 report），请用下面的口令或网址。
web-link-type = 或者在那边打这个口令，也可以打开下面的网址：
web-link-type-only = 在那边打这个口令（网页在首页选“在别处答过？接着来”）：
web-link-telegram = 在 Telegram 里接着来
web-link-have = 手里已经有口令或导出的文件？
web-go-title = 从别处接着来
web-go-text = 把别处的回答带到这里。这里得到的是一份副本，原来那边的不动。
web-go-code = 一次性口令（8 个字符）
web-go-enter = 接着来
web-go-file = 或者，用“导出我的数据”得到的文件
web-go-file-send = 从文件接着来
web-go-again = 这个页面放得久了，或者浏览器没有收 Cookie，什么都没有做。请再按一次。
