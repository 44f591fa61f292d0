using System.Globalization;
using Messaging.Bot.Activities;
using Messaging.Bot.Dialog.Cards;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>Everything a citizen reads in a conversation, in Chinese, in one place; in English in <see cref="EnglishPhrases"/>.</summary>
public partial class Phrases(Organisation organisation)
{
    protected Organisation Office => organisation;

    public const string DoneButton = "说完了";
    public const string ProgressButton = "查进度";
    public const string NewMatterButton = "新留言";
    public const string HelpButton = "帮助";
    public const string FaqButton = "常见问题";

    /// <summary>Under a message while lines still join the item.</summary>
    public virtual IReadOnlyList<CardAction> WhileJoining { get; } = [.. Says(DoneButton, NewMatterButton, ProgressButton)];

    public virtual IReadOnlyList<CardAction> AtRest { get; } = [.. Says(ProgressButton, NewMatterButton, HelpButton)];

    public virtual string Greeting =>
        $"您好，这里是{organisation.Zh}厅长信箱。\n请直接写下您要反映的事项，我们会登记并给您编号和查询码，由负责的处室在期限内答复。\n"
        + "随时可以回复：“查进度”查看办理情况，“帮助”查看说明。";

    /// <summary>扫码预选: said at once, so that nobody wonders what the code was for.</summary>
    public string Chosen(ChosenMatter chosen)
    {
        var told = new List<string> { $"您好，这里是{organisation.Zh}厅长信箱。" };
        if (chosen.Subject is { } subject)
        {
            told.Add($"主题：{subject}");
        }

        if (chosen.Place is { } place)
        {
            told.Add($"地点：{place}");
        }

        if (chosen.Kind is { } kind)
        {
            told.Add($"类型：{kind.Zh()}");
        }

        told.Add("请直接写下事情的经过，我们按以上内容登记，马上给您编号和查询码。要反映别的事项，也可以直接写下来，并写明地点。");
        return string.Join('\n', told);
    }

    public virtual string Help =>
        "您可以这样用：\n"
        + "· 直接写下事项（地点、时间、经过），即可登记，马上得到编号和查询码；\n"
        + "· 回复“说完了”，表示这一件已讲完；回复“新留言”，再反映另一件事；\n"
        + "· 回复“查进度”，查看您在这里反映的事项；\n"
        + "· 回复“保密”，您的姓名和电话不让承办单位看到；\n"
        + "· 回复“编号 查询码”，查看在别处登记的事项；\n"
        + "· 类型不对时，回复“改为投诉”（或咨询、建议、举报、求助）；\n"
        + "· 回复“常见问题”，查看常见问题和解答；\n"
        + "· 等得太久，回复“催办”；收到答复后，回复“满意”“不满意”等可以评价；\n"
        + "· 事情已经解决，回复“已解决”，可撤回这一件。\n"
        + "紧急情况请拨打 110、119、120 或 122，交通服务热线 12328。";

    public virtual string Thanks => "不客气。您要反映新的事项，直接写下来就可以；回复“查进度”可查看办理情况。";

    public virtual string EmptyTalk => "没有看到具体的事项。请写下地点、时间和经过，我们会登记并给您编号；回复“帮助”查看说明。";

    public virtual string TooFast => "您发得太快了，这一条没有登记。请稍等一会儿再发，谢谢。";

    public virtual string NotInGroups => "这里是群聊，其他人也能看到。请在单独的对话里发给厅长信箱。";

    public virtual string NotTaken => "系统暂时繁忙，刚才这一条没有登记成功。请稍后再发一次，谢谢。";

    public virtual string AskForMatter => "请写下新的事项，我们会另行登记，给您新的编号。";

    public virtual string NothingOpen => "现在没有正在登记的事项。请直接写下您要反映的事项；回复“查进度”可查看已登记的事项。";

    public virtual string NoItems => "您在这里还没有登记过事项。查看在别处登记的事项，请把编号和查询码一起发来，中间留一个空格。";

    public virtual string NeedsCode(string number) => $"编号 {number} 不是在这里登记的。请把编号和查询码一起发来，中间留一个空格。";

    public virtual string WrongCode => "编号或查询码不对，请核对后再发。";

    public virtual string CodeClosed => "这个编号的查询码错误次数过多，请一小时后再试。";

    public virtual string ForgottenNumber => "请把留言编号和查询码一起发来查询，中间留一个空格。要反映新的事项，请直接写下来。";

    public virtual string WhichToWithdraw => "您有几件事项正在办理。请回复“已解决”加上那一件的编号。";

    public virtual string NothingToWithdraw => "没有可以撤回的事项：可能已经答复，或者不是在这里登记的。";

    public virtual string NothingToCorrect => "没有可以更正类型的事项：可能已经答复，或者不是在这里登记的。";

    public virtual string NothingToKeep => "没有可以设为保密的事项：可能已经终结，或者不是在这里登记的。请先写下您要反映的事项，再回复“保密”。";

    public virtual string KeptConfidential(IEnumerable<MailboxItem> items) =>
        $"已按您的要求保密：编号 {string.Join("、", items.Take(5).Select(item => item.Number))}。承办单位看不到您的姓名和电话。";

    public virtual string NothingToUrge => "没有正在办理的事项可以催办：可能已经答复，或者不是在这里登记的。";

    public virtual string WhichToUrge(IEnumerable<MailboxItem> open) =>
        string.Join('\n', open.Take(5).Select(Progress).Prepend("您有几件事项正在办理。请回复“催办”加上那一件的编号："));

    public virtual string Urged(MailboxItem item) => $"已为编号 {item.Number} 催办，承办单位和负责人会看到。答复期限：{DueDay(item)}。";

    public virtual string UrgedAlready(MailboxItem item) => $"编号 {item.Number} 一天之内已经催办过，请稍候。答复期限：{DueDay(item)}。";

    public virtual string Supplemented(MailboxItem item) => $"已记入编号 {item.Number}，继续办理。答复期限：{DueDay(item)}。如果是另一件事，请先回复“新留言”。";

    public virtual string RatedAlready => "这一件已经评价过了，谢谢。要反映新的事项，请直接写下来。";

    public virtual string Rated(MailboxItem item, int score) => score >= MailboxItem.LowestSatisfied
        ? $"谢谢您的评价（编号 {item.Number}）。"
        : $"谢谢您的评价（编号 {item.Number}）。很抱歉没有让您满意，{(item.State.IsOpen() ? $"这一件已重新办理，答复期限：{DueDay(item)}，" : "")}工作人员会与您联系回访。";

    public virtual string TextOnly => "暂时只能登记文字。请把内容用文字写下来，谢谢。";

    public string OfficeName => $"{organisation.Zh}厅长信箱";

    /// <summary>A notice stands on a locked screen: it says that there is something, not what.</summary>
    public static string NoticeSubject(DeliveryPurpose purpose) => purpose switch
    {
        DeliveryPurpose.Answer => "您的留言已答复，请查看",
        DeliveryPurpose.SupplementRequest => "您的留言需要补充，请查看",
        DeliveryPurpose.Extension or DeliveryPurpose.Redated => "您的留言答复期限有调整",
        _ => "您的留言有新的处理结果",
    };

    public static string NoticeState(DeliveryPurpose purpose) => purpose switch
    {
        DeliveryPurpose.Answer => "已答复",
        DeliveryPurpose.SupplementRequest => "待补充",
        DeliveryPurpose.Extension or DeliveryPurpose.Redated => "期限调整",
        _ => "已办理",
    };

    public const string NoticeHint = "在公众号里回复任意内容即可收到";

    /// <summary>What stands in the item where the citizen sent something else than words.</summary>
    public static string InPlaceOf(MediaKind kind) => $"［{kind.Zh()}］";

    public const string VoiceWithoutWords = "［语音］（微信没有识别出文字，请听录音）";

    /// <summary>批注 for who handles the item.</summary>
    public const string ListenToIt = "市民发来语音，微信没有识别出文字，请听录音附件后分办。";

    public static string PlaceLine(string place, string coordinates) => $"［位置］{place}（{coordinates}）";

    public static string LinkLine(string title, string? about, string? address) =>
        $"［链接］{string.Join(' ', new[] { title, about, address }.Where(part => !string.IsNullOrWhiteSpace(part)))}";

    public string AfterScan =>
        "请直接写下您要反映的事项（地点、时间、经过），也可以发图片、语音和位置，我们会登记并给您编号和查询码。";

    public static string MiniProgramLine(string title) => $"［小程序］{title}";

    public static string FileLine(string name) => $"［文件］{name}（微信不提供下载）";

    /// <summary>Below a receipt or a joined line where words are missing.</summary>
    public virtual string DescribeIt => "请再用文字说明地点、时间和经过，直接发来就会并入这一件。";

    public virtual string SendAsPicture => "文件收不到内容，请改发图片或文字。";

    /// <summary>The receipt: number, code, division, kind and due day, as the contract has them.</summary>
    public virtual ReceiptWords Receipt(MailboxItem item, string code, bool joinable, bool likelyDivision)
    {
        List<(string, string)> facts =
        [
            ("编号", item.Number),
            ("查询码", code),
            ("承办", InCharge(item, likelyDivision)),
            ("类型", Kind(item)),
            ("答复期限", DueDay(item)),
        ];
        if (item.Confidential)
        {
            facts.Add(("保密", "是"));
        }

        return new ReceiptWords("已收到您的留言，登记如下：", facts, [])
            .With(Elsewhere(item) ?? "")
            .With(joinable ? "接着发来的内容会并入这一件；讲完了请回复“说完了”，另一件事请先回复“新留言”。" : "");
    }

    public virtual string CopyButton => "复制编号和查询码";

    /// <summary>To a client that cannot copy at a touch.</summary>
    public virtual string CopyByHand => "请长按上面的编号和查询码复制，或者截图、抄下来保存。";

    /// <summary>登记 to 答复, as a citizen follows an item.</summary>
    public virtual IReadOnlyList<string> Steps => ["登记", "分办", "承办", "审核", "答复"];

    public virtual string ProgressOfOne => "办理进度：";

    public virtual string ProgressLead => "您在这里反映的事项：";

    /// <summary>The new item seems to say again what an earlier one of the same citizen said.</summary>
    public virtual string Continues(MailboxItem earlier) =>
        $"您之前的留言 {earlier.Number} 说的可能是同一件事，工作人员会一并核对，不影响这一件的办理。";

    /// <param name="promised">Kind or due day changed by this line, which is never done silently.</param>
    public virtual string Joined(MailboxItem item, bool promised) =>
        $"已补充到编号 {item.Number}。{(promised ? $"类型：{Kind(item)}，答复期限：{DueDay(item)}。" : "")}";

    public virtual string JoinedThanks(MailboxItem item) => $"不客气。这一句也记入了编号 {item.Number}。";

    public virtual string Finished(MailboxItem item) =>
        $"好的，编号 {item.Number} 已登记完整，{(item.Division is null ? "由工作人员分办" : $"已转{DivisionName(item.Division)}办理")}。"
        + $"答复期限：{DueDay(item)}。答复会发到这里。";

    public virtual string Withdrawn(MailboxItem item) => $"编号 {item.Number} 已按您的意思撤回，不再办理。如果又出现问题，请重新留言。";

    public virtual string KindCorrected(MailboxItem item) => $"编号 {item.Number} 的类型已改为{item.Kind.Zh()}，答复期限：{DueDay(item)}。";

    /// <summary>进度: one item, for its citizen.</summary>
    public virtual string Progress(MailboxItem item)
    {
        var text = $"编号 {item.Number}：{StateForCitizen(item)}";
        if (OwesAnswer(item))
        {
            text += $"，答复期限 {DueDay(item)}";
        }

        return text + (item.Confidential ? "（已保密）。" : "。");
    }

    protected static bool OwesAnswer(MailboxItem item) => item.State.IsOpen() && !item.State.IsAnswered();

    /// <summary>进度 by number, with the answer when there is one.</summary>
    public string ProgressInFull(MailboxItem item) =>
        (item.State.IsAnswered() || item.State is ItemState.Merged) && item.Answer is { } answer ? $"{Progress(item)}\n{AnswerHead(item)}\n{answer}" : Progress(item);

    public string ProgressList(IEnumerable<MailboxItem> items) =>
        string.Join('\n', items.Select(Progress).Prepend(ProgressLead));

    protected virtual string AnswerHead(MailboxItem item) => $"答复（编号 {item.Number}）：";

    /// <summary>状态, in a citizen's words.</summary>
    public virtual string StateForCitizen(MailboxItem item) => item.State switch
    {
        ItemState.Registered => "已登记，等待分办",
        ItemState.Accepted => "已受理，等待分办",
        ItemState.Dispatched => $"已分办，由{DivisionName(item.Division)}办理",
        ItemState.InHandling => $"{DivisionName(item.Division)}正在办理",
        ItemState.InReview => $"{DivisionName(item.Division)}已拟出答复，正在审核",
        ItemState.Returned => "正在重新分办",
        ItemState.AwaitingSupplement => "等待您补充材料",
        ItemState.Answered => "已答复，正在送达",
        ItemState.Delivered => "答复已送达",
        ItemState.Completed => "已办结",
        ItemState.Declined => "不予受理",
        ItemState.Referred => $"已转出，由{item.Authority}负责",
        ItemState.Merged => "已与同一事项合并办理",
        ItemState.Withdrawn => "已撤回",
        ItemState.Invalid => "无具体事项，不予办理",
        _ => item.State.Zh(),
    };

    /// <summary>An accusation names nobody: it might be the one accused.</summary>
    protected string InCharge(MailboxItem item, bool likely) =>
        item.Division is { } code ? DivisionName(code)
        : likely && !item.IsAccusation && item.SuggestedLabel is { } label && organisation.OpenDesk(label) is { } desk ? Unconfirmed(DivisionName(desk.Code))
        : ToBeAssigned;

    protected virtual string Unconfirmed(string division) => $"{division}（待确认）";

    protected virtual string ToBeAssigned => "待分办";

    public virtual string DivisionName(string? code) => code is not null && organisation.Find(code) is { } desk ? desk.Name : "承办处室";

    private static string Kind(MailboxItem item) =>
        item.KindSure ? item.Kind.Zh() : $"{item.Kind.Zh()}（待确认；如不对，请回复“改为{item.KindRunner.Zh()}”等）";

    /// <summary>What the citizen is told is what was promised.</summary>
    public string DueDay(MailboxItem item) => item switch
    {
        { State: ItemState.AwaitingSupplement, Clock.IsPaused: true } => DueAfterSupplement,
        { Clock.IsPaused: true } => DueAfterOpinions,

        // What was promised is never shown earlier, whatever the law's own count gives.
        _ => Day(item.DueOn is null ? null : item.PromisedOn ?? item.DueOn),
    };

    protected virtual string DueAfterSupplement => "待定（收到您的补正后重新计算）";

    protected virtual string DueAfterOpinions => "待定（正在征求有关方面意见，期间不计时）";

    protected virtual string Day(DateOnly? day) =>
        day?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "待定（下一年度放假安排尚未公布，公布后即确定）";

    protected static IEnumerable<CardAction> Says(params IEnumerable<string> words) => words.Select(word => CardAction.ImBack(word));

    /// <summary>Who is competent for what seems to be another authority's matter; null for our own.</summary>
    public string? Elsewhere(MailboxItem item) =>
        item.SuggestedLabel is { } label && organisation.FindAuthority(label) is { } authority ? BelongsTo(authority) : null;

    protected virtual string BelongsTo(ExternalAuthority authority) =>
        $"这类事项一般由{authority.Zh}负责：{authority.TellCitizen}您的留言已经登记，工作人员会核实并告诉您结果。";
}
