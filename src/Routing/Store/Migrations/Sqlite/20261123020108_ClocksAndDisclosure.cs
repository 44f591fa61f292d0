using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Messaging.Routing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClocksAndDisclosure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceiptConfirmedOn",
                table: "Items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SupplementBy",
                table: "Items",
                type: "TEXT",
                nullable: true);

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
                name: "IX_HolidayNotices_Year",
                table: "HolidayNotices",
                column: "Year");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeadlineRules");

            migrationBuilder.DropTable(
                name: "HolidayNotices");

            migrationBuilder.DropColumn(
                name: "CountedOn",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "DisclosureAnswer",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ReceiptConfirmedOn",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "SupplementBy",
                table: "Items");
        }
    }
}
