/// Pages for agents and balai staff: sign-in, queues, tickets, calls, live updates. Changes data only by the commands
/// of other modules.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "balai",
            "channel",
            "intake",
            "intake::ledger",
            "intake::quarantine",
            "intake::report",
            "pbx",
            "phone",
            "phone::call",
            "phone::callback",
            "phone::danger",
            "phone::sheet",
            "picture",
            "platform::blob",
            "platform::filetype",
            "platform::worker",
            "queue",
            "queue::bulk",
            "queue::count",
            "region",
            "reply::carrier",
            "reply::compose",
            "reply::delivery",
            "reply::gate",
            "reply::preview",
            "reporter",
            "routing",
            "search",
            "supervision",
            "taxonomy",
            "ticket",
            "ticket::classification",
            "ticket::conversation",
            "ticket::feed",
            "ticket::link",
            "ticket::ownership",
            "ticket::privacy",
            "ticket::resolution",
            "ticket::suggestion",
            "ticket::undo",
            "ticket::view",
            "ticket::workflow",
            "triage",
            "web",
            "web::request",
            "web::wording",
            "writing"
        })
@NullMarked
package id.tanggap.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
