/// Pages of the command center: incidents and their picture, hazards, sites, people, stock, the national board. Changes
/// data only by the commands of other modules.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "incident",
            "incident::attachment",
            "incident::command",
            "incident::proposal",
            "incident::update",
            "incident::view",
            "platform::notify",
            "region",
            "resource",
            "resource::person",
            "resource::vehicle",
            "situation",
            "stock::balance",
            "stock::item",
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
