"""What leaves the program: values and matrices as text for other programs and papers."""
