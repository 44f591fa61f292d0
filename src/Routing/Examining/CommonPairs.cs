using System.Collections.Frozen;

namespace Messaging.Routing.Examining;

/// <summary>
/// Pairs of characters that letters and answers of every matter have in common (套话): they tell nothing about what one is about.
/// </summary>
/// <remarks>
/// Those in more than 5 % of the letters or 8 % of the replies of the 2,000 published pairs (replies.jsonl of the development data, 2026-11-23),
/// without place names.
/// </remarks>
internal static class CommonPairs
{
    private static readonly FrozenSet<string> Pairs = (
        "问题 您好 工作 我们 情况 回复 如下 网友 反映 感谢 进行 部门 复如 收悉 相关 政府 谢您 有关 支持 的问 没有 作的 好您 您对 已收 关于 咨询 您的 对我 留言 映的 建设 要求 领导 管理 可以 " +
        "人员 根据 目前 一个 调查 的留 现将 希望 处理 公司 关情 规定 现在 监督 言已 的关 建议 解决 关部 理解 况回 们工 时间 居民 您反 办理 将有 单位 人民 投诉 政策 小区 安全 重视 通过 已经 " +
        "什么 生活 交通 项目 关心 不能 影响 友您 规划 同时 电话 尊敬 敬的 如果 部分 严重 教育 请求 的情 按照 业主 谢谢 行了 存在 组织 服务 国家 现回 由于 环境 中心 学校 开发 的支 核实 作为 " +
        "需要 一直 行为 街道 意见 了解 其他 关注 联系 百姓 以上 多次 我局 无法 工程 具体 城市 申请 发展 社区 题已 书记 道路 是一 一步 高度 社会 实施 正在 不是 通知 们的 文件 我是 下一 本人 " +
        "是否 题我 提供 标准 基本 请问 解与 有一 都是 造成 来信 学生 安排 但是 使用 作人 度重 条件 负责 导致 已转 群众 现场 车辆 设施 民政 区的 实际 与监 今年 答复 就是 及时 提出 符合 有限 " +
        "还有 与支 小学 持理 房屋 范围 非常 这个 施工 你好 费用 所有 这样 方案 的人 完成 好我 了一 因为 直接 市民 属于 和支 村民 民的 还是 改造 加强 保障 农村 的建 老百 周边 办法 的一 主要 " +
        "的公 手续 发商 任何 个人 为了 查处 出行 发现 依法 对于 自己 行政 平台 法律 开始 得到 方便 所反 合法 他们 办公 积极 经济 公交 查核 进一 执法 居住 大的 方式 立即 合理 建筑 为什 以及 " +
        "或者 考虑 正常 所以 经过 育局 计划 市政 很多 好来 违法 一下 必须 尽快 合同 小孩 严格 物业 确保 责任 这些 针对 第一 人的 收费 到了 地方 好的 只有 信收 上级 也不 是我 个月 出现 您所 " +
        "的不 开展 不到 增加 原因 问政 的是 的生 不知 是不 上的 举报 隐患 的地 也是 于您 违规 发生 市的 而且 至今 怎么 时候 只能 户口 知道 每天 法规 购买 样的 这种 的领 特别 生的 附近 应该 " +
        "带来 的安 民生 成了 看到 的时 面的 欢迎 孩子 能够 一年 才能 有的 你们 全隐 是在 在此 来的 恳请 年的 当时 这是 给我 一条 房子 也没 晚上 为我 的事 强烈 在我 的房 不要 的小 利益 了我 " +
        "我想 这么 在这 根本 们是 几个 多年 重影 经常 记您 几年 都没 甚至 我的 的老 一名 都不 这里 们这 可是 让我 难道 厅长 河南 贵厅 我厅 省交")
        .Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Pairs.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Holds(ReadOnlySpan<char> pair) => ByLetters.Contains(pair);
}
