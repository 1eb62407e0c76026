package io.dunwell.testing;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** Leaves {@code @Scheduled} methods to the tests: in a test nothing happens that the test did not ask for. */
public final class NothingScheduled implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new WithoutScheduling());
    }

    private static final class WithoutScheduling implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            // Removed below: @EnableScheduling registers it after this call.
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
            var registry = (BeanDefinitionRegistry) factory;
            registry.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
        }
    }
}
