namespace Messaging.Routing.Reports;

/// <summary>Suggestions of one version in one month, as far as the addressee is final.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Version">Null: the catalogue alone.</param>
/// <param name="Final">Items whose addressee is final.</param>
/// <param name="Right">Of these, suggested as they ended.</param>
/// <param name="ByItself">Of these, dispatched without a person.</param>
/// <param name="ByItselfRight">Of these, where they went at first is where they ended.</param>
public sealed record SuggestionMonth(DateOnly Month, int? Version, int Final, int Right, int ByItself, int ByItselfRight);
