using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification.Measuring;

/// <summary>A line of a file the router is trained or measured on; what the line does not say is null.</summary>
/// <param name="Id">As JSON has it, number or string.</param>
/// <param name="KnowsCity">The line says in which city the matter lies, or that it names none.</param>
public sealed record RouterRow(
    string Id, string Title, string Text, string? Label, string? Secondary, string? Group, string? Intent, string? Kind, string? City, bool KnowsCity)
{
    public LabelledMessage ToLearn() => new(Title, Text, Label!, Group);
}
