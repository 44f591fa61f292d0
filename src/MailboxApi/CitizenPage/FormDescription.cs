using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>Tells OpenAPI and the body limit of calls that take JSON, or a form with files around the same JSON.</summary>
internal static class FormDescription
{
    public static RouteHandlerBuilder TakesForm<T>(this RouteHandlerBuilder call, long largest) => call
        .DisableAntiforgery()
        .WithMetadata(new RequestSizeLimitAttribute(largest), new CallCost(CitizenLimit.Write))
        .AddOpenApiOperationTransformer(async (operation, context, cancel) =>
        {
            var json = await context.GetOrCreateSchemaAsync(typeof(T), null, cancel);
            var files = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = json },
                    ["multipart/form-data"] = new()
                    {
                        Schema = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Required = new HashSet<string> { "json" },
                            Properties = new Dictionary<string, IOpenApiSchema> { ["json"] = json, ["file"] = files },
                        },
                    },
                },
            };
        });
}
