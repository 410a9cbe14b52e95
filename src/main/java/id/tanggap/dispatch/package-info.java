/// Orders that send goods, people and vehicles, from the draft to the return: who was asked and answered what, what
/// left a store, and who signed for it. Goods move only through the room of stock, in the same transaction.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "balai",
            "incident",
            "incident::view",
            "platform::blob",
            "platform::code",
            "platform::notify",
            "platform::signature",
            "platform::worker",
            "region",
            "reply",
            "reply::gate",
            "reporter",
            "resource::person",
            "resource::site",
            "resource::vehicle",
            "stock",
            "stock::item",
            "stock::ledger",
            "stock::reservation",
            "table",
            "taxonomy"
        })
@NullMarked
package id.tanggap.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
