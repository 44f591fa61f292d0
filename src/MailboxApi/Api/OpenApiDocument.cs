using System.Text.Json.Nodes;
using Messaging.Routing.Mailbox;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Messaging.MailboxApi.Api;

/// <summary>What the generated document can't know: title, the key, and the codes of refusals.</summary>
internal sealed class OpenApiDocument : IOpenApiDocumentTransformer
{
    public Task TransformAsync(Microsoft.OpenApi.OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "厅长信箱 — the director's mailbox",
            Version = "v1",
            Description = "Errors are problem details (RFC 9457). A broken office rule is 409 with a `code` of the schema RefusalCode; "
                + "codes and history kinds are added, never renamed. Times are RFC 3339, one without offset is China Standard Time.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas["RefusalCode"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "The `code` of a 409.",
            Enum = [.. RefusalCodes.All.Select(code => (JsonNode)JsonValue.Create(code))],
        };
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["ApiKey"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = Access.ApiKeyAuthentication.Header,
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("ApiKey", document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
