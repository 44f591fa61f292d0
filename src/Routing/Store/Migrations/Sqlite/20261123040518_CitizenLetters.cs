using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Messaging.Routing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CitizenLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "PublishConsent",
                table: "Items",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PublishConsent",
                table: "Items");
        }
    }
}
