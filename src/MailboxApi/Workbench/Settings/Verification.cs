using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>How far an entry of the catalogue has been checked against published documents (核实情况).</summary>
internal static class Verification
{
    private const string Unverified = "未核实";
    private const string Confirmed = "已核实";

    /// <summary>Nothing of the entry is in doubt.</summary>
    public static bool IsWhole(Division desk) => desk.Confirmed is not null || CameWhole(desk);

    /// <summary>The catalogue itself says so.</summary>
    public static bool CameWhole(Division desk) =>
        desk.Verification.Contains(Confirmed, StringComparison.Ordinal) && !desk.Verification.Contains(Unverified, StringComparison.Ordinal);

    public static string Mark(Division desk) => desk.Verification.Contains(Confirmed, StringComparison.Ordinal) ? "部分未核实" : Unverified;
}
