"""What words mean, as tables: one folder a language, the same files in each."""
