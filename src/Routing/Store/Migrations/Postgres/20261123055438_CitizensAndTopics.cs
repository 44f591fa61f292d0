using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Messaging.Routing.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CitizensAndTopics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "PublishConsent",
                table: "Items",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SuggestedBy",
                table: "Items",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReplyAttempts",
                table: "InboundMessages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplyDueAt",
                table: "InboundMessages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReplyPart",
                table: "InboundMessages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ReplyReason",
                table: "InboundMessages",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplySendingSince",
                table: "InboundMessages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplyState",
                table: "InboundMessages",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PartsDone",
                table: "Deliveries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReopenedAt",
                table: "Deliveries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rung",
                table: "Deliveries",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Acceptances",
                table: "Conversations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AcceptedTemplate",
                table: "Conversations",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "Conversations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftAt",
                table: "Conversations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SendUntil",
                table: "Conversations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SendsLeft",
                table: "Conversations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AwaitedFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ItemId = table.Column<long>(type: "bigint", nullable: false),
                    Channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Account = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwaitedFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwaitedFiles_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Digests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Period = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ToDay = table.Column<DateOnly>(type: "date", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Digests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MatterLinks",
                columns: table => new
                {
                    ItemId = table.Column<long>(type: "bigint", nullable: false),
                    MatterId = table.Column<long>(type: "bigint", nullable: false),
                    LikeItemId = table.Column<long>(type: "bigint", nullable: true),
                    Likeness = table.Column<double>(type: "double precision", nullable: false),
                    SamePerson = table.Column<bool>(type: "boolean", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterLinks", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_MatterLinks_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MatterLinks_Items_MatterId",
                        column: x => x.MatterId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RouterModels",
                columns: table => new
                {
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TrainedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TrainedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    LearntItems = table.Column<byte[]>(type: "bytea", nullable: false),
                    Accuracy = table.Column<double>(type: "double precision", nullable: false),
                    Former = table.Column<int>(type: "integer", nullable: true),
                    NewRows = table.Column<int>(type: "integer", nullable: false),
                    NewRight = table.Column<int>(type: "integer", nullable: false),
                    NewRightBefore = table.Column<int>(type: "integer", nullable: false),
                    PromisedPrecision = table.Column<double>(type: "double precision", nullable: false),
                    DispatchFrom = table.Column<double>(type: "double precision", nullable: true),
                    DispatchShare = table.Column<double>(type: "double precision", nullable: true),
                    File = table.Column<byte[]>(type: "bytea", nullable: true),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RouterModels", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "RouterModelUses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Version = table.Column<int>(type: "integer", nullable: true),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Held = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RouterModelUses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RungTries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DeliveryId = table.Column<long>(type: "bigint", nullable: false),
                    Rung = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Result = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Code = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    MessageId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Part = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RungTries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RungTries_Deliveries_DeliveryId",
                        column: x => x.DeliveryId,
                        principalTable: "Deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpecialReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slot = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    BurstFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Author = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Signer = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Dismisser = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    DismissedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DismissedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    WordingId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpecialReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpecialReportFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReportId = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    Numbers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpecialReportFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpecialReportFigures_SpecialReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "SpecialReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_InboundMessages_ReplyDueAt",
                table: "InboundMessages",
                column: "ReplyDueAt");

            migrationBuilder.CreateIndex(
                name: "IX_AwaitedFiles_ItemId",
                table: "AwaitedFiles",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AwaitedFiles_NextTryAt",
                table: "AwaitedFiles",
                column: "NextTryAt");

            migrationBuilder.CreateIndex(
                name: "IX_Digests_Period_FromDay",
                table: "Digests",
                columns: new[] { "Period", "FromDay" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatterLinks_MatterId",
                table: "MatterLinks",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_RungTries_DeliveryId",
                table: "RungTries",
                column: "DeliveryId");

            migrationBuilder.CreateIndex(
                name: "IX_RungTries_MessageId",
                table: "RungTries",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_SpecialReportFigures_ReportId",
                table: "SpecialReportFigures",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_SpecialReports_OpenedAt",
                table: "SpecialReports",
                column: "OpenedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SpecialReports_Slot",
                table: "SpecialReports",
                column: "Slot",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwaitedFiles");

            migrationBuilder.DropTable(
                name: "Digests");

            migrationBuilder.DropTable(
                name: "MatterLinks");

            migrationBuilder.DropTable(
                name: "RouterModels");

            migrationBuilder.DropTable(
                name: "RouterModelUses");

            migrationBuilder.DropTable(
                name: "RungTries");

            migrationBuilder.DropTable(
                name: "SpecialReportFigures");

            migrationBuilder.DropTable(
                name: "SpecialReports");

            migrationBuilder.DropIndex(
                name: "IX_InboundMessages_ReplyDueAt",
                table: "InboundMessages");

            migrationBuilder.DropColumn(
                name: "PublishConsent",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "SuggestedBy",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ReplyAttempts",
                table: "InboundMessages");

            migrationBuilder.DropColumn(
                name: "ReplyDueAt",
                table: "InboundMessages");

            migrationBuilder.DropColumn(
                name: "ReplyPart",
                table: "InboundMessages");

            migrationBuilder.DropColumn(
                name: "ReplyReason",
                table: "InboundMessages");

            migrationBuilder.DropColumn(
                name: "ReplySendingSince",
                table: "InboundMessages");

            migrationBuilder.DropColumn(
                name: "ReplyState",
                table: "InboundMessages");

            migrationBuilder.DropColumn(
                name: "PartsDone",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "ReopenedAt",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Rung",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Acceptances",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "AcceptedTemplate",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "LeftAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "SendUntil",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "SendsLeft",
                table: "Conversations");
        }
    }
}
