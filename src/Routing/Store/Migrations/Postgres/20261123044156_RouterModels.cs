using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Messaging.Routing.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RouterModels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SuggestedBy",
                table: "Items",
                type: "integer",
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RouterModels");

            migrationBuilder.DropTable(
                name: "RouterModelUses");

            migrationBuilder.DropColumn(
                name: "SuggestedBy",
                table: "Items");
        }
    }
}
