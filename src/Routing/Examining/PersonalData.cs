namespace Messaging.Routing.Examining;

/// <summary>
/// Finds what points to a person, however it is typed: full-width, with spaces and dashes, in Chinese numerals, in circles.
/// </summary>
public static class PersonalData
{
    /// <returns>In the order of the text, none overlapping another.</returns>
    public static IReadOnlyList<PersonalSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PersonalSpan>();
        foreach (var span in PersonalNumbers.In(text).Concat(PersonalPlates.In(text)).Concat(PersonalWords.In(text)))
        {
            if (!found.Any(span.Overlaps))
            {
                found.Add(span);
            }
            else if (span.Kind is PersonalKind.NameWithAddress or PersonalKind.Home)
            {
                // A phone between a name and an address leaves both standing.
                found.AddRange([.. span.Without(found).Where(part => part.In(text).Any(char.IsLetterOrDigit))]);
            }
        }

        return [.. found.OrderBy(span => span.Start)];
    }

    /// <summary>Everything that no text for others may hold; an office's landline and the service numbers may stand in it.</summary>
    public static IEnumerable<PersonalSpan> NotToPublish(string text) => Find(text).Where(span => span.Kind is not PersonalKind.Landline);

    public static string Zh(this PersonalKind kind) => kind switch
    {
        PersonalKind.Identity => "身份证号",
        PersonalKind.Mobile => "手机号",
        PersonalKind.Landline => "固定电话",
        PersonalKind.BankCard => "银行卡号",
        PersonalKind.Plate => "车牌号",
        PersonalKind.Home => "住址",
        _ => "姓名和住址",
    };
}
