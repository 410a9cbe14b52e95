package id.tanggap.reply.carrier;

import java.util.List;

/// A template that WhatsApp approved for messages later than 24 hours after a citizen's last message.
///
/// @param sid the provider's id for it (`HX…`)
/// @param name shown to agents
/// @param text with `{{1}}`, `{{2}}` … where the variables stand
/// @param variables the meaning of each, in order: `name`, `number`, `text`
public record ApprovedTemplate(String sid, String name, String text, List<String> variables) {

    public ApprovedTemplate {
        variables = List.copyOf(variables);
    }
}
