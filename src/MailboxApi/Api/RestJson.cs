using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.MailboxApi.Api;

/// <summary>JSON as the REST interface has it; verbs with <c>--json</c> print the same.</summary>
internal static class RestJson
{
    public static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new ChinaTimeJson());
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
