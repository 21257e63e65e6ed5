### The names of the eight stages and one line on each.

stage-research = 业务调研
    .short = 调研
    .purpose = 与客户当面把业务、资源和痛点谈透，形成双方确认的数字化升级蓝图。
stage-architecture = 架构设计
    .short = 架构
    .purpose = 把蓝图变成产品架构、技术架构和功能清单，让客户确认功能边界。
stage-requirements = 需求与原型
    .short = 需求
    .purpose = 写清每个功能要做成什么样、怎样算合格，交给开发、测试和设计。
stage-development = 开发与项目管理
    .short = 开发
    .purpose = 用手头的资源按期完成开发，把里程碑、风险和变更管在明处。
stage-integration = 系统对接
    .short = 对接
    .purpose = 打通断开的数据链，让每个接口都经过双方联调。
stage-deployment = 测试与部署
    .short = 测试部署
    .purpose = 逐条验证需求，选定部署方式，有退路地上线并通过验收。
stage-training = 培训
    .short = 培训
    .purpose = 让全员统一认知、看清路径和方案、会用系统，并愿意用起来。
stage-coaching = 运营辅导
    .short = 运营
    .purpose = 陪客户把策略落地，用指标复盘，让系统持续产生效果。
