namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>A burst on its way into a special report (待报突发).</summary>
/// <param name="Report">Which is about it already; null when it is news.</param>
/// <param name="Draft">Null where a person has written.</param>
internal sealed record DraftedBurst(NoticedBurst Noticed, OpenReport? Report, DraftedReport? Draft);
