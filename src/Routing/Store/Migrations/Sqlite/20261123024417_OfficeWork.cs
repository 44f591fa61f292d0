using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Messaging.Routing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfficeWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FirstSignInAt",
                table: "SignIns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Members",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Accusation",
                table: "Items",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "AccusedCodes",
                table: "Items",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AssistingCodes",
                table: "Items",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "CallBackOpenedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CalledBackAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CarriedOver",
                table: "Items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClockFrom",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountedOn",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DisclosureAnswer",
                table: "Items",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ExtendedDays",
                table: "Items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ExtensionAsked",
                table: "Items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtensionAskedBy",
                table: "Items",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtensionReason",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InvalidBy",
                table: "Items",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LimitDays",
                table: "Items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                table: "Items",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pauses",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PromisedOn",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RatingAskedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceiptConfirmedOn",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Redos",
                table: "Items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Returns",
                table: "Items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "RuledAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateBefore",
                table: "Items",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Statutory",
                table: "Items",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "SupervisedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SupplementAskedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SupplementBy",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SupplementedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UrgedAt",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Urges",
                table: "Items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SealNo",
                table: "History",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Answer");

            migrationBuilder.AddColumn<bool>(
                name: "Superseded",
                table: "Deliveries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AuthenticatorSteps",
                columns: table => new
                {
                    SignInId = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticatorSteps", x => x.SignInId);
                    table.ForeignKey(
                        name: "FK_AuthenticatorSteps_SignIns_SignInId",
                        column: x => x.SignInId,
                        principalTable: "SignIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeadlineRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InForceTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Extension = table.Column<int>(type: "INTEGER", nullable: false),
                    Statutory = table.Column<bool>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HolidayNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LoadedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HolidayNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ItemViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Hour = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemViews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Division = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Assessment = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Publications_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Urging = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Skipped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Seals",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Items = table.Column<int>(type: "INTEGER", nullable: false),
                    Root = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seals", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "SignInTries",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInTries", x => new { x.Account, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "Wordings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReminderId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    StateAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SendingSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Bundle = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReminderNotices_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReminderNotices_Reminders_ReminderId",
                        column: x => x.ReminderId,
                        principalTable: "Reminders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WordingVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WordingId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Division = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Author = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Approver = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Withdrawer = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordingVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WordingVersions_Wordings_WordingId",
                        column: x => x.WordingId,
                        principalTable: "Wordings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "DeadlineRules",
                columns: new[] { "Id", "AddedAt", "AddedBy", "Basis", "Days", "EndedAt", "EndedBy", "Extension", "InForceFrom", "InForceTo", "Kind", "Source", "Statutory" },
                values: new object[,]
                {
                    { 1L, null, null, "国办发〔2014〕57号及同类机关做法", 3, null, null, 12, new DateOnly(1900, 1, 1), null, "Consultation", null, false },
                    { 2L, null, null, "国办发〔2014〕57号及同类机关做法", 7, null, null, 8, new DateOnly(1900, 1, 1), null, "Suggestion", null, false },
                    { 3L, null, null, "国办发〔2014〕57号及同类机关做法", 15, null, null, 15, new DateOnly(1900, 1, 1), null, "Complaint", null, false },
                    { 4L, null, null, "国办发〔2014〕57号及同类机关做法", 15, null, null, 15, new DateOnly(1900, 1, 1), null, "Report", null, false },
                    { 5L, null, null, "国办发〔2014〕57号及同类机关做法", 15, null, null, 15, new DateOnly(1900, 1, 1), null, "Request", null, false },
                    { 6L, null, null, "国办发〔2014〕57号及同类机关做法", 15, null, null, 15, new DateOnly(1900, 1, 1), null, "Other", null, false },
                    { 7L, null, null, "政府信息公开条例（2007）第二十四条", 15, null, null, 15, new DateOnly(1900, 1, 1), new DateOnly(2019, 5, 14), "Disclosure", null, true },
                    { 8L, null, null, "政府信息公开条例（2019）第三十三条", 20, null, null, 20, new DateOnly(2019, 5, 15), null, "Disclosure", null, true },
                    { 9L, null, null, "信访条例（2005）第二十一条", 15, null, null, 0, new DateOnly(1900, 1, 1), new DateOnly(2022, 4, 30), null, null, true },
                    { 10L, null, null, "信访工作条例（2022）第二十二条、第二十三条", 15, null, null, 0, new DateOnly(2022, 5, 1), null, null, null, true }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Items_MergedInto",
                table: "Items",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_History_SealNo",
                table: "History",
                column: "SealNo");

            migrationBuilder.CreateIndex(
                name: "IX_HolidayNotices_Year",
                table: "HolidayNotices",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_ItemViews_Number_Who_How_Hour",
                table: "ItemViews",
                columns: new[] { "Number", "Who", "How", "Hour" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ItemId",
                table: "Publications",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Number",
                table: "Publications",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PublishedAt",
                table: "Publications",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderNotices_Bundle",
                table: "ReminderNotices",
                column: "Bundle");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderNotices_MemberId",
                table: "ReminderNotices",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderNotices_NextTryAt",
                table: "ReminderNotices",
                column: "NextTryAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderNotices_ReminderId_Way_MemberId",
                table: "ReminderNotices",
                columns: new[] { "ReminderId", "Way", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReminderNotices_StateAt",
                table: "ReminderNotices",
                column: "StateAt");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_DecidedAt",
                table: "Reminders",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_ItemId_Step_Day_Urging",
                table: "Reminders",
                columns: new[] { "ItemId", "Step", "Day", "Urging" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInTries_Until",
                table: "SignInTries",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_WordingVersions_WordingId_No",
                table: "WordingVersions",
                columns: new[] { "WordingId", "No" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuthenticatorSteps");

            migrationBuilder.DropTable(
                name: "DeadlineRules");

            migrationBuilder.DropTable(
                name: "HolidayNotices");

            migrationBuilder.DropTable(
                name: "ItemViews");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "ReminderNotices");

            migrationBuilder.DropTable(
                name: "Seals");

            migrationBuilder.DropTable(
                name: "SignInTries");

            migrationBuilder.DropTable(
                name: "WordingVersions");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "Wordings");

            migrationBuilder.DropIndex(
                name: "IX_Items_MergedInto",
                table: "Items");

            migrationBuilder.DropIndex(
                name: "IX_History_SealNo",
                table: "History");

            migrationBuilder.DropColumn(
                name: "FirstSignInAt",
                table: "SignIns");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "Accusation",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "AccusedCodes",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "AssistingCodes",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "CallBackOpenedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "CalledBackAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "CarriedOver",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ClockFrom",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "CountedOn",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "DisclosureAnswer",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ExtendedDays",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ExtensionAsked",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ExtensionAskedBy",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ExtensionReason",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "InvalidBy",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "LimitDays",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Pauses",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "PromisedOn",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "RatingAskedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ReceiptConfirmedOn",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Redos",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Returns",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "RuledAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "StateBefore",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Statutory",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "SupervisedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "SupplementAskedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "SupplementBy",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "SupplementedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "UrgedAt",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "Urges",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "History");

            migrationBuilder.DropColumn(
                name: "SealNo",
                table: "History");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Superseded",
                table: "Deliveries");
        }
    }
}
