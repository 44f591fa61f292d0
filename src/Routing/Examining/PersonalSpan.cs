namespace Messaging.Routing.Examining;

/// <summary>Where it stands in the text as written.</summary>
public readonly record struct PersonalSpan(int Start, int Length, PersonalKind Kind)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
