package id.tanggap.reply.carrier;

import java.util.List;

/// Words that WhatsApp has approved for messages outside the 24 hours after a citizen's last message.
///
/// @param sid the provider's name for it (`HX…`)
/// @param name shown to agents
/// @param text with `{{1}}`, `{{2}}` … where the variables stand
/// @param variables what each stands for, in order: `name`, `number`, `text`
public record ApprovedTemplate(String sid, String name, String text, List<String> variables) {

    public ApprovedTemplate {
        variables = List.copyOf(variables);
    }
}
