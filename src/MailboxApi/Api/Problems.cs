using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Api;

/// <summary>Problem details (RFC 9457) for answers that are no refusal of the office.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(statusCode: status, detail: detail, extensions: [new("code", code)]);
}
