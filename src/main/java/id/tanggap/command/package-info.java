/// Pages of the command center: incidents and their picture, hazards, sites, people, stock, the national board.
/// Changes data only by the commands of other modules.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "dispatch",
            "dispatch::delivery",
            "dispatch::order",
            "dispatch::team",
            "hazard",
            "hazard::cap",
            "hazard::cap-message",
            "hazard::decision",
            "hazard::quake",
            "incident",
            "incident::attachment",
            "incident::command",
            "incident::proposal",
            "incident::update",
            "incident::view",
            "picture",
            "platform::blob",
            "platform::filetype",
            "platform::notify",
            "queue",
            "queue::count",
            "region",
            "reporter",
            "resource",
            "resource::history",
            "resource::person",
            "resource::vehicle",
            "situation",
            "stock",
            "stock::balance",
            "stock::count",
            "stock::item",
            "stock::ledger",
            "stock::lot",
            "stock::reservation",
            "stock::table",
            "supervision",
            "table",
            "table::sheet",
            "taxonomy",
            "ticket",
            "web",
            "web::live",
            "web::map",
            "web::request",
            "web::wording"
        })
@NullMarked
package id.tanggap.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
