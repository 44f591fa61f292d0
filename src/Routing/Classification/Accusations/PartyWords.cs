namespace Messaging.Routing.Classification.Accusations;

/// <summary>Words for whoever may be spoken of beside the divisions themselves.</summary>
internal static class PartyWords
{
    public const string House =
        "交通运输厅 交通厅 省交通运输厅 省交通厅 河南省交通运输厅 河南省交通厅 省厅 厅里 厅机关 厅领导 厅长 副厅长 本厅 交通运输局 交通局 交通运输部门 交通部门 交通主管部门 交通运输主管部门 交通系统 交通口 交通管理部门 jtt jtysj jtyst jiaotongting";

    public const string Authority = "主管部门 监管部门 行业主管部门 管理部门 行业管理部门 监督部门 主管单位 监管单位 有关处室 相关处室 业务处室 处室 厅属单位 直属单位 有关部门 相关部门 职能部门 责任部门 各部门 各个部门 几个部门 部门 有关单位 相关单位 各单位 有关责任部门";

    public const string You = "你们 恁们 您们 尔等 贵局 贵处 贵厅 贵单位 贵科 贵部门 贵中心 贵机关 贵队 贵站 你局 你处 你厅 你单位 你科 你部门 你中心 你队 你站 恁局 恁处 恁厅 恁单位 恁";

    public const string Staff =
        "工作人员 办事员 办事人员 办公人员 窗口人员 窗口 柜台 前台 科长 处长 局长 主任 副科长 副处长 副局长 副主任 队长 副队长 站长 所长 书记 副书记 组长 股长 干部 领导 领导干部 负责人 负责同志 执法人员 执法员 执法者 执法的 执法 路政人员 路政员 运政人员 运管人员 稽查人员 稽查员 检查人员 检查员 " +
        "经办人 经办人员 经办 值班人员 值班员 值班的 接线员 接电话的 话务员 公务员 公职人员 公务人员 官员 当官的 一把手 二把手 主管领导 分管领导 值班领导 审批人员 审批员 审核人员 审核员 验收人员 监管人员 监督员 监督人员 管理人员 管理员 巡查人员 巡查员 巡路员 海事人员 海事员 验船师 接待人员 接待员 主办人 承办人 承办人员 " +
        "这帮人 那帮人 这伙人 那伙人 这群人 那群人 这些人 那些人 有的人 有些人 某些人 个别人 个别人员 部分人员 某人 某某 张某 王某 李某 刘某 陈某 赵某 杨某 周某 吴某 孙某 马某 郭某 男的 女的 小伙子 小姑娘 大姐 正式工 临时工 协管员 协管 辅助人员 内部人员 里面的人 里的人 的人 手下 下属 下面的人 底下人 底下的人 审计人员 招聘人员 面试官 考官";

    /// <summary>What people call a division and no catalogue does.</summary>
    public static readonly (string Name, string Division)[] AlsoCalled =
    [
        ("政务服务窗口", "PERMIT"), ("政务窗口", "PERMIT"), ("审批窗口", "PERMIT"), ("办证大厅", "PERMIT"), ("驾培维修科", "RTB"), ("维修驾培科", "RTB"), ("驾培维修处", "RTB"), ("纪检部门", "DISC"), ("路政队", "ENF"), ("执法队", "ENF"),
    ];

    /// <summary>Of these there are some in every village; without a division before them they are nobody of ours.</summary>
    public static readonly string[] Anywhere = ["领导", "干部", "领导干部", "官员", "公职人员", "公务人员", "公务员", "组长", "某人", "某某", "有的人", "有些人", "某些人", "个别人", "的人", "里的人", "男的", "女的", "大姐", "小伙子", "小姑娘", "管理人员", "管理员", "临时工", "正式工", "协管", "一把手", "下属", "手下"];

    public const string Private =
        "司机 驾驶员 的哥 的姐 车主 乘务员 售票员 站务员 站务 检票员 安检员 收费员 收费站 收费亭 服务区 加油站 驾校 教练 教练员 公司 企业 客运公司 公交公司 出租车公司 运输公司 物流公司 货运公司 高速公司 网约车平台 平台 滴滴 集团 客运站 汽车站 车站 总站 班车 客车 大巴 中巴 公交车 公交 出租车 的士 网约车 黑车 货车 大货车 大车 渣土车 半挂车 私家车 拉客的 " +
        "黄牛 摩的 施工队 施工方 施工单位 施工企业 建设单位 项目部 项目经理 工程队 承包商 包工头 承包人 分包 总包 老板 监理单位 监理 工人 工头 开发商 物业 业主 中介 代办 修理厂 维修厂 维修店 修车店 修理店 汽修厂 汽修店 4s店 店家 店主 商家 商户 商贩 超市 饭店 餐厅 物流 快递 快递员 船主 船老大 船东 船长 船员 渡船 渡口 码头 砂场 采砂船 砂石厂 厂家 厂子 工厂 检测站 检测公司 检测机构 性能检测站 培训机构 培训学校 养护公司 路桥公司 清障公司 救援公司 拖车公司 拖车 清障车 " +
        "营运商 经营者 从业者 从业人员 中标单位 中标公司 投标人 投标单位 货主 货运站 停车场 运营商 运营公司 保洁 保安 门卫 同行 邻居 摊贩 小贩 路人";

    public const string Elsewhere =
        "公安 公安局 交警 交警队 交警支队 交警大队 交管局 车管所 派出所 民警 警察 辅警 城管 城管局 城市管理局 教育局 住建局 住建委 规划局 国土局 自然资源局 环保局 生态环境局 水利局 税务局 市场监管局 工商局 物价局 发改委 财政局 人社局 劳动局 民政局 卫健委 医院 法院 检察院 法官 铁路局 铁路 火车站 机场 航空公司 邮政局 邮政 银行 学校 老师 校长 幼儿园 " +
        "村干部 村支书 村书记 村主任 村长 村委会 村委 村里干部 组长们 镇政府 镇里 乡政府 乡镇政府 乡里 街道办 街道办事处 办事处 居委会 社区 人民政府 县政府 市政府 区政府 省政府 当地政府 地方政府 政府部门 政府 县委 市委 区委 县里 市里 当地部门 地方部门 12345 市长热线 市长 县长 区长 镇长 乡长 省长 巡视组";

    // Not followed by anything that makes it another word.
    public static bool IsPartOfLonger(string letters, int start, int end)
    {
        if (end >= letters.Length)
        {
            return false;
        }

        var (last, next) = (letters[end - 1], letters[end]);
        return last switch
        {
            '处' => "理罚置分境决".Contains(next, StringComparison.Ordinal),

            // 运管局部分人员, 治超所以罚代管: behind a whole name a new word begins.
            '局' => end - start == 2 && "面部势限".Contains(next, StringComparison.Ordinal),
            '科' => "技学目研普".Contains(next, StringComparison.Ordinal),
            '办' => "理证事好法完".Contains(next, StringComparison.Ordinal),
            '段' => "路面距落时".Contains(next, StringComparison.Ordinal),
            '所' => end - start == 2 && "以有谓属".Contains(next, StringComparison.Ordinal),
            '管' => end - start == 2 && "理".Contains(next, StringComparison.Ordinal),
            '政' => end - start == 2 && "策府治".Contains(next, StringComparison.Ordinal),
            _ => false,
        };
    }
}
