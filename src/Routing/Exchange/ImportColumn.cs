namespace Messaging.Routing.Exchange;

/// <summary>What a column of an imported sheet holds (导入列).</summary>
public enum ImportColumn
{
    Source,
    ExternalId,
    Kind,
    Title,
    Text,
    ReceivedAt,
    SubmitterName,
    SubmitterPhone,
    Place,
    Division,
    Answer,
    AnsweredAt,
    Status,
}
