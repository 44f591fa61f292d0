using Messaging.Routing.Examining;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>The examiner's codes as people read them.</summary>
internal static class FindingWords
{
    public static string Of(string? code) => code switch
    {
        FindingCodes.Forwarding => "空转",
        FindingCodes.OtherMatter => "答非所问",
        FindingCodes.Copied => "照搬他件",
        FindingCodes.Vague => "空泛承诺",
        FindingCodes.PersonalData => "个人信息",
        FindingCodes.Contradiction => "与口径不符",
        _ => code ?? "",
    };
}
