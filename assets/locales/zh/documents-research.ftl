### The fixed words of the documents of the research stage.

## Workshop minutes: overview

minutes-overview = 会谈概览
minutes-overview-days = { $days }，{ $text }
minutes-overview-text = 双方共进行 { $sessions } 次会谈，合计 { $hours } 小时；除服务方外，有 { $people } 人参加，记下 { $statements } 条可以查证的陈述。本纪要先列共识、痛点和待办，再逐次记录会谈内容；每条记录有固定编号，后续文件均以此编号指称。
minutes-overview-short = 双方共进行 { $sessions } 次会谈；除服务方外，有 { $people } 人参加，记下 { $statements } 条可以查证的陈述。本纪要先列共识、痛点和待办，再逐次记录会谈内容；每条记录有固定编号，后续文件均以此编号指称。
minutes-sessions = 会谈一览
minutes-session = 会谈
minutes-date = 日期
minutes-place = 地点
minutes-form = 形式
minutes-minutes = 时长（分钟）
minutes-statements = 陈述（条）
minutes-participants = 参加人员
minutes-participants-text = 下表列出参加过会谈的人，以及各自参加的次数。
minutes-name = 姓名
minutes-organisation = 单位或部门
minutes-role = 在项目中的职责
minutes-attended = 次数

## Workshop minutes: what was agreed

minutes-alignment = 口径对齐
minutes-alignment-text = 左边是客户的原话，右边是服务方的理解。双方确认一致之后，方案以右边的表述为准。
minutes-alignment-open = { $count } 条尚未一致，请在下次会谈前给出意见：
minutes-client-words = 客户原话
minutes-restatement = 服务方的理解
minutes-agreed = 是否一致
minutes-decisions = 决定
minutes-decisions-text = 以下决定由双方作出，按日期排列。背景与备选方案见架构设计说明。
minutes-decision = 决定
minutes-consequence = 由此带来的安排
minutes-actions = 待办事项
minutes-actions-text = 会谈中约定的事项，未完成的在前。日期已过而未完成的标为“逾期”。
minutes-action = 事项
minutes-assignee = 负责人
minutes-due = 期限
minutes-from = 会谈
minutes-overdue = 逾期

## Workshop minutes: pain points

minutes-pains = 痛点排序
minutes-pains-text = 痛点按优先级排列，优先级相同的按工作坊得票排列。优先级是严重程度（1 至 5）与发生频率（很少为 1，每小时为 5）的乘积，最高 25。
minutes-pains-cost = 共 { $count } 个痛点；其中估算了损失的，合计每月约 { $cost }。各项损失之间有重叠，合计只表示量级。
minutes-pain = 痛点与成因
minutes-who = 谁受影响
minutes-votes = 票数
minutes-priority = 优先级
minutes-cost = 每月损失
minutes-rests-on = 依据：{ $statements }

## Workshop minutes: the sessions one by one

minutes-one-by-one = 会谈记录
minutes-one-by-one-text = 以下按日期记录每次会谈。陈述之后的编号是它所支持的痛点或目标。
minutes-facilitator = 主持
minutes-present = 参加
minutes-person = { $name }（{ $organisation }）
minutes-length = { $minutes } 分钟
minutes-questions = 提出的问题
minutes-said = 会谈要点
minutes-recorded = 记录的陈述
minutes-statement = 陈述与原话
minutes-source = 方法与出处
minutes-sample = 样本 { $size }
minutes-supports = 支持
minutes-promised = 会上约定
minutes-promised-by = {"　"}{ $person }
minutes-further = 会谈之外的依据
minutes-further-text = 以下依据来自文件、数据或问卷，不出自某次会谈。

## Workshop minutes: noted before the export

minutes-problem-attendees = { $code } 没有登记参加人员。
minutes-problem-notes = { $code } 没有会谈要点。
minutes-problem-action = { $code } 没有负责人或期限。
