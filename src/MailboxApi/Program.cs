using Messaging.MailboxApi.CitizenPage;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
var app = builder.Build();
app.MapGet("/healthz", () => "ok");
app.MapStaticAssets();
app.MapCitizenPage(new PageHeading("河南省交通运输厅", false, null));
app.Run();

public partial class Program;
