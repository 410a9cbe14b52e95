package id.tanggap.channel;

import id.tanggap.platform.worker.WorkerRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.dsl.context.IntegrationFlowContext;

/// Where channel files are found: the operator's folder, and in the demo the files that the program ships for it.
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Channels channels(
            @Value("${tanggap.channels:channels}") Path folder,
            @Value("${tanggap.demo:false}") boolean demo,
            Environment environment,
            List<ChannelKind> kinds,
            IntegrationFlowContext flows,
            ChannelHealth health,
            WorkerRegistry workers) {
        var folders = new ArrayList<Path>();
        folders.add(folder);
        var shipped = new ArrayList<String>();
        if (demo) {
            folders.add(folder.resolve("demo"));
            shipped.add("classpath*:channels/demo/*.yaml");
        }
        return new Channels(new ChannelFolder(folders, shipped, environment), kinds, flows, health, workers);
    }
}
