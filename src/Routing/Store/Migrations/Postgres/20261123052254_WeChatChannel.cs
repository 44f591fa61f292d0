using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Messaging.Routing.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WeChatChannel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_RungTries_DeliveryId",
                table: "RungTries",
                column: "DeliveryId");

            migrationBuilder.CreateIndex(
                name: "IX_RungTries_MessageId",
                table: "RungTries",
                column: "MessageId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwaitedFiles");

            migrationBuilder.DropTable(
                name: "RungTries");

            migrationBuilder.DropIndex(
                name: "IX_InboundMessages_ReplyDueAt",
                table: "InboundMessages");

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
