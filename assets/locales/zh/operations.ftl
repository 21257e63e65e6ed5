### The name of each step, for undo and history. Fragments without a full stop.
### Every operation is given code, title, kind, field and count; a text uses those it needs. count is 1 for a single record.

op-record-create = { $count ->
    [1] 新建 { $code }
   *[other] 新建 { $count } 条记录
}
op-record-update = { $count ->
    [1] 修改 { $code }
   *[other] 修改 { $count } 条记录
}
op-record-update-field = { $count ->
    [1] 修改 { $code } 的“{ $field }”
   *[other] 修改 { $count } 条记录的“{ $field }”
}
op-record-delete = { $count ->
    [1] 删除 { $code }
   *[other] 删除 { $count } 条记录
}
op-record-restore = { $count ->
    [1] 恢复 { $code }
   *[other] 恢复 { $count } 条记录
}
op-record-move = { $count ->
    [1] 移动 { $code }
   *[other] 移动 { $count } 条记录
}
op-paste = 粘贴 { $count } 条记录
op-copy = 复制 { $count } 条记录
op-fill = 填充 { $count } 条记录
op-clear = 清空 { $count } 条记录的内容
op-import = 导入 { $count } 条记录
op-capture = 记下 { $code }“{ $title }”
op-batch = 批量修改 { $count } 条记录
op-walk = 逐条确认：{ $title }
op-link-create = 建立 { $code } 的关系
op-link-update = 修改 { $code } 的关系
op-link-delete = 解除 { $code } 的关系
op-link-confirm = 确认 { $count } 个待复核的关系
op-gate-decide = 评审阶段关口：{ $title }
op-baseline-freeze = 冻结基线“{ $title }”
op-baseline-sign = 签署基线“{ $title }”
op-project-create = 新建项目“{ $title }”
op-sample = 载入示例项目
op-template = 套用项目模板“{ $title }”
op-attachment-add = 添加附件“{ $title }”
op-document-export = 导出文档“{ $title }”
op-upgrade = 升级文件格式
op-undo = 撤销：{ $title }
op-redo = 重做：{ $title }

## Changes of what was signed, put on record without a request of the client

exception-title = 例外：{ $code } { $title }{ $count ->
    [1] {""}
   *[other] 等 { $count } 项
}
exception-rationale = 已签署的基线“{ $baseline }”之外的例外修改，未走客户变更流程，已记录在案。

op-change-decide = 决定 { $code }
op-change-apply = 使 { $code } 生效
op-change-resubmit = 重新提出为 { $code }
op-diagram-tidy = 整理图的布局
op-plan-level = 平衡资源
op-plan-release = 取消资源平衡
op-status-draft = 起草 { $code }
