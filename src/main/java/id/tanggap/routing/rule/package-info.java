/// Special rules in order: the first whose conditions all hold says where a ticket goes, before anybody asks who is
/// responsible for its place. Deciding needs neither database nor clock; the rules themselves are settings.
@NamedInterface("rule")
@NullMarked
package id.tanggap.routing.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
