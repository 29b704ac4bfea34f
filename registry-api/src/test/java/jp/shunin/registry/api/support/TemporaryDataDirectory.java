package jp.shunin.registry.api.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives an application a fresh data folder, and takes it away when everything in the application has stopped. */
final class TemporaryDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path directory = create();
        TestPropertyValues.of("registry.data-dir=" + directory).applyTo(context);
        // What is registered first is destroyed last: the folder goes after the database in it.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("temporaryDataDirectory", () -> FileSystemUtils.deleteRecursively(directory));
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("registry-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
