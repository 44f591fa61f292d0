using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Demo;

/// <summary>The people of the demonstration, one a role and a division more (演示账号). The password is known to everybody.</summary>
internal static class DemoAccounts
{
    public const string Password = "yanshi-5080";

    public static IReadOnlyList<NewAccount> All { get; } =
    [
        Of("fenban", "分办员小林", Role.Dispatcher),
        Of("yunguan", "运管局小赵", Role.Division, "RTB"),
        Of("gonglu", "公路局小周", Role.Division, "HWY", "EXP", "BUILD"),
        Of("bangong", "办公室小何", Role.Division, "OFFICE", "PLAN", "HR", "PERMIT", "WTR", "ENF"),
        Of("shenhe", "审核人老郑", Role.Reviewer),
        Of("lingdao", "厅领导", Role.Manager),
    ];

    private static NewAccount Of(string userName, string name, Role role, params IReadOnlyList<string> divisions) =>
        new(userName, name, [role], divisions, Password);
}
