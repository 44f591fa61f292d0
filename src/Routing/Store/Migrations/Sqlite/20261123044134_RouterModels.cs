using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Messaging.Routing.Store.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RouterModels",
                columns: table => new
                {
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TrainedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TrainedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    LearntItems = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Accuracy = table.Column<double>(type: "REAL", nullable: false),
                    Former = table.Column<int>(type: "INTEGER", nullable: true),
                    NewRows = table.Column<int>(type: "INTEGER", nullable: false),
                    NewRight = table.Column<int>(type: "INTEGER", nullable: false),
                    NewRightBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    PromisedPrecision = table.Column<double>(type: "REAL", nullable: false),
                    DispatchFrom = table.Column<double>(type: "REAL", nullable: true),
                    DispatchShare = table.Column<double>(type: "REAL", nullable: true),
                    File = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RouterModels", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "RouterModelUses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Held = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
