using CoordDetect.App.Export;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace CoordDetect.App.Web.Api;

/// <summary>All operations as an OpenAPI document, for people and for programs that make programs.</summary>
internal static class ApiDescription
{
    private static readonly Lazy<Task<byte[]>> Json = new(WriteAsync);

    /// <summary>Answers with the document. It says nothing of what any case holds.</summary>
    public static async Task SendAsync(HttpContext http)
    {
        byte[] json = await Json.Value;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }

    private static async Task<byte[]> WriteAsync()
    {
        using MemoryStream bytes = new();
        await Document().SerializeAsJsonAsync(bytes, OpenApiSpecVersion.OpenApi3_1);
        return bytes.ToArray();
    }

    private static OpenApiDocument Document()
    {
        OpenApiDocument document = new()
        {
            Info = new OpenApiInfo { Title = "CoordDetect", Version = Audit.AuditWork.Version, Description = Text("web.api.what") },
            Servers = [new OpenApiServer { Url = ApiCatalog.Base }],
            Paths = [],
            Components = new OpenApiComponents
            {
                SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" } },
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        foreach (ApiOperation operation in ApiCatalog.All)
            document.Paths[operation.Path] = new OpenApiPathItem { Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = Operation(operation) } };
        return document;
    }

    private static OpenApiOperation Operation(ApiOperation operation) => new()
    {
        OperationId = operation.Id,
        Summary = Text("web.api." + operation.Id),
        Parameters = [.. Places(operation.Path), .. operation.Parameters.Select(Parameter)],
        Responses = new OpenApiResponses
        {
            ["200"] = Answer("Found.", "application/json", operation.IsOne ? Row(operation) : List(operation)),
            ["400"] = Problem("Something in the query is no value of its parameter."),
            ["401"] = Problem("No token, or one that does not hold any more."),
            ["404"] = Problem("There is no such thing."),
            ["503"] = Problem("The store cannot work at the moment."),
        },
    };

    private static IEnumerable<IOpenApiParameter> Places(string path) =>
        path.Split('/').Where(p => p.StartsWith('{')).Select(p => p.Trim('{', '}')).Select(name => new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Schema = new OpenApiSchema { Type = name == "id" ? JsonSchemaType.Integer : JsonSchemaType.String },
        });

    private static IOpenApiParameter Parameter(ApiParameter parameter) => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.What,
        Schema = new OpenApiSchema
        {
            Type = parameter.Kind == ApiParameterKind.Number ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Kind == ApiParameterKind.Day ? "date" : null,
            Enum = [.. parameter.Values.Select(v => System.Text.Json.Nodes.JsonValue.Create(v))],
        },
    };

    private static OpenApiSchema List(ApiOperation operation) => Object(
    [
        ("items", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Row(operation) }),
        ("next", new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "What to send as 'after' to get the rows behind these; null at the end." }),
    ]);

    private static OpenApiSchema Row(ApiOperation operation) => Object(operation.Fields.Select(f => (f.Name, new OpenApiSchema
    {
        Type = TypeOf(f.Kind) | JsonSchemaType.Null,
        Format = f.Kind == CellKind.Time ? "date-time" : null,
        Description = f.What,
    })));

    private static OpenApiSchema Object(IEnumerable<(string Name, OpenApiSchema Schema)> fields) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = fields.ToDictionary(f => f.Name, f => (IOpenApiSchema)f.Schema),
    };

    private static OpenApiResponse Problem(string what) => Answer(what, "application/problem+json", Object(
    [
        ("title", new OpenApiSchema { Type = JsonSchemaType.String }),
        ("status", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        ("detail", new OpenApiSchema { Type = JsonSchemaType.String }),
    ]));

    private static OpenApiResponse Answer(string what, string type, OpenApiSchema schema) =>
        new() { Description = what, Content = new Dictionary<string, IOpenApiMediaType> { [type] = new OpenApiMediaType { Schema = schema } } };

    private static JsonSchemaType TypeOf(CellKind kind) => kind switch
    {
        CellKind.Number => JsonSchemaType.Integer,
        CellKind.Real => JsonSchemaType.Number,
        CellKind.Flag => JsonSchemaType.Boolean,
        _ => JsonSchemaType.String,
    };

    // The names of fields are English, and so is what is said of them.
    private static string Text(string key) => TextTable.Of(ReportLanguage.English)[key];
}
