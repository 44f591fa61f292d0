using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>What a member can belong to: every desk, and bureaus as a whole where they have several desks (所属处室).</summary>
internal static class DivisionChoices
{
    public static IReadOnlyList<(string Code, string Name)> Of(Organisation organisation)
    {
        var choices = new List<(string, string)>();
        foreach (var bureau in organisation.Divisions.GroupBy(desk => desk.Parent))
        {
            if (bureau.All(desk => desk.Code != bureau.Key))
            {
                choices.Add((bureau.Key, NameOf(organisation, bureau.Key)));
            }

            choices.AddRange(bureau.Select(desk => (desk.Code, desk.Name + (desk.Closed ? Say.Closed : ""))));
        }

        return choices;
    }

    /// <summary>A bureau is called by what stands before the bracket of its desks.</summary>
    public static string NameOf(Organisation organisation, string code) =>
        organisation.Find(code)?.Name
        ?? (organisation.Divisions.FirstOrDefault(desk => desk.Parent == code) is { } desk ? $"{desk.Name.Split('（')[0]}（全部）" : code);
}
