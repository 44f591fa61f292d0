using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>A change of the catalogue in words (修改记录).</summary>
internal static class DivisionChangeWords
{
    public static string Of(DivisionChange change, Organisation organisation) => change.What switch
    {
        DivisionField.Name => $"名称由“{change.Before}”改为“{change.After}”",
        DivisionField.Aliases => $"另加的别名由“{Some(change.Before)}”改为“{Some(change.After)}”",
        DivisionField.Confirmed => change.After == DivisionChange.Yes ? "核实无误" : "取消核实",
        DivisionField.Closed => change.After == DivisionChange.Yes ? "停用" : "恢复",
        DivisionField.Successor => change.After.Length > 0 ? $"由{organisation.Addressee(change.After)}承接" : "不再由其他处室承接",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Some(string aliases) => aliases.Length == 0 ? "无" : aliases;
}
