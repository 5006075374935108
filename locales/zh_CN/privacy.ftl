# 隐私说明：开始之前的几句话，全文，改动以后的提醒，导出。法条引自《个人信息保护法》。

privacy-short = 开始就表示您同意：{ $operator }保存您的回答和进度，只用来给出结果、接着聊；{ $days } 天没有动静就自动删除，您随时可以导出或删除。不用填姓名和证件号，也请不要填。
privacy-short-telegram = 消息要经过 Telegram 在境外的服务器。
privacy-short-wecom = 消息要经过企业微信，您的单位也可能看得到。
privacy-this-service = 这项服务
privacy-changed = 隐私说明改过了，请看一眼：{ $notice }接着聊就表示同意；不同意，打“删除我的数据”就全部删除。
privacy-begin-first = 还没有开始，这句话我没有记下。看过下面的说明，愿意的话点一个按钮就开始；也可以打“开始”，再把刚才的话说一遍。
privacy-nothing-kept = 这里没有存您的任何内容。

privacy-who = 谁负责
privacy-who-text = 这项服务由{ $operator }负责。联系：{ $contact }。
privacy-who-named = 这项服务由{ $operator }负责；联系方式还没有写在这里。
privacy-who-unnamed = 这里还没有写明由谁负责。正式提供服务之前，运营者应当写上自己的名称和联系方式。
privacy-who-unnamed-terminal = 这是装在本机的程序，对话只存在本机的文件里，由装它的人负责。
privacy-what = 存什么
privacy-what-text = 您在对话里的回答，接着聊要用的进度，最近三次的回复，以及您是什么时候、看了哪一版说明开始的。姓名、电话、证件号、单位名称都用不着，请不要填。您打的字不写进日志；统计只数各步有多少人次，不记是谁、说了什么。
privacy-what-web = 浏览器里放一个随机的、猜不到的会话标识，用来找到您的对话；选过语言的，再记一个语言。服务器上只存这个标识的散列值。
privacy-what-telegram = 另外存您在 Telegram 的聊天编号，用来把回复发给您；不存您的名字和号码。
privacy-what-wecom = 另外存您在企业微信的成员账号，用来把回复发给您；不存您的姓名、部门和手机号。
privacy-why = 为了什么，凭什么
privacy-why-text = 只为两件事：告诉您能报哪一级、还差什么；让您放下以后还能接着聊。凭的是您的同意（《个人信息保护法》第 13 条）：看过说明再开始，就是同意。有几道题问到处分、立案这类事，属于敏感个人信息，题目上会写明，只在您愿意时才答，可以跳过（第 28 条、第 29 条）。
privacy-whom = 给谁看
privacy-whom-text = 不给别人。没有广告，没有第三方统计；网页不连接任何别的网站。只有管理服务器的人，在维护时可能接触到存下的内容。
privacy-whom-telegram = 您是在 Telegram 里用的：您发的和收到的每条消息都要经过 Telegram 在境外的服务器，也会按它自己的规定保存，我们管不到（第 39 条）。介意的，请改用网页。
privacy-whom-wecom = 您是在企业微信里用的：您发的和收到的每条消息都要经过腾讯的服务器，按它的规定保存；企业微信由您的单位管理，单位开了会话存档这类功能的，也可能看得到。介意的，请改用网页。
privacy-whom-reader = 一段话里没听懂的几句，可以请 { $host } 上的语言模型帮忙看，但每次都先问您，您点了头才发，只发那几句；不点不影响使用。
privacy-long = 存多久
privacy-long-text = 一场对话不论答完没有，{ $days } 天没有动静就自动删除；备份最多再留 { $backups } 天。还没开始的，只记消息编号和看过这份说明的散列值，免得同一句话说两遍，十分钟就删。
privacy-rights = 您可以做什么
privacy-rights-text = 查看和带走：打“导出我的数据”，得到一个文件，这里存的您的全部内容都在里面（第 45 条）。更正：随时可以改任何一个回答（第 46 条）。撤回同意和删除：打“删除我的数据”，确认一次，马上全部删除，不用说理由（第 15 条、第 47 条）；删除以前得出的结果不受影响。
privacy-rights-file = 删除以后，数据库文件里的痕迹 10 秒之内也清掉。
privacy-rights-database = 删除以后，数据库的表里马上没有了；文件里的旧行由数据库自己清理（VACUUM），它的日志写满一轮就盖掉。
privacy-rights-backups = 以前的备份到期就删；从备份恢复时，已经删除的先删掉，再提供服务。
privacy-decision = 不替您作决定
privacy-decision-text = 这里只是帮您把自己的情况和条文对照，不对您作任何自动化决定，结果也不发给任何单位（第 24 条说的那种决定，这里没有）；能不能评上，由评审专家决定。
privacy-complaint = 不满意找谁
privacy-complaint-text = 先找负责的人，回复不满意，可以向当地网信部门投诉、举报；公安等负责保护个人信息的部门也受理（第 60 条、第 65 条）。

export-here = 这里存的您的全部内容都在这个文件里，可以自己留着，也可以以后拿来接着聊。
export-name = 创评助手-我的数据
export-about = 这是创评助手存下的您的全部内容。answers 是现在算数的回答，consent 是您看过、同意的隐私说明，replies 是最近几次的回复；session 是程序接着聊要用的完整记录，请不要改动。
export-get = 导出我的数据
export-left-out = 内容太多，超过 1 MB 的部分没有放进来：{ $parts }。
