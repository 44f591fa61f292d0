using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Classification.Measuring;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary>One line of <c>--predictions</c>: all that a third party needs to recompute the figures.</summary>
internal static class PredictionLine
{
    // Chinese labels stay readable; nobody puts these lines into a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string id, RouterReading reading) => new JsonObject
    {
        ["id"] = JsonNode.Parse(id),
        ["label"] = reading.Label,
        ["confidence"] = Rounded(reading.Confidence),
        ["alternatives"] = new JsonArray([.. reading.Suggested.Select(Alternative)]),
        ["intent"] = reading.Intent,
        ["kind"] = reading.Kind,
        ["city"] = reading.City,
    }.ToJsonString(Readable);

    private static JsonNode Alternative(LabelConfidence suggested) =>
        new JsonObject { ["label"] = suggested.Label, ["confidence"] = Rounded(suggested.Confidence) };

    private static double Rounded(double confidence) => Math.Round(confidence, 6);
}
