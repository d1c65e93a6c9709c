"""What any room above may say: dates, periods, sentences and addresses in Dutch."""
